import ArgumentParser
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The options that the explorer and `run` share.
struct ConnectionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The name to give in EHLO.", valueName: "name"))
    var helo: String?

    @Option(
        help: ArgumentHelp(
            "How long the connection and each whole reply may take, in seconds (30 and 300 if not given).",
            valueName: "seconds"))
    var timeout: Double?

    @Option(help: ArgumentHelp("Record to this file.", valueName: "file"))
    var record: String?

    @Flag(help: "Record nothing.")
    var noRecord = false

    func validate() throws {
        if let timeout, !(timeout > 0 && timeout <= 86_400) {
            throw ValidationError("--timeout takes a number of seconds above 0, up to 86400.")
        }
        if record != nil && noRecord {
            throw ValidationError("--record and --no-record exclude each other.")
        }
    }

    var connectTimeout: Double { timeout ?? 30 }
    var replyTimeout: Double { timeout ?? 300 }

    /// The name to give in EHLO: the one asked for, or this machine's.
    var helloName: String {
        if let helo { return helo }
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return text.isEmpty ? "localhost" : text
    }

    /// The file to record to, where one is wanted.
    func recordingFile(host: String) throws(Failure) -> RecordingFile? {
        if noRecord { return nil }
        if let record { return try RecordingFile(at: record) }
        return try RecordingPlace.newRecording(host: host)
    }
}
