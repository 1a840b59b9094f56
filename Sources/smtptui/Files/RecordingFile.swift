import SMTPSyntax
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A recording being written: JSON Lines, each event written as it happens.
///
/// Only the owner can read a new file. Symbolic links are never followed, and an existing file is appended to only if it
/// is a recording.
struct RecordingFile: ~Copyable {
    let path: String
    private let file: OutputFile
    /// The number of transcript entries written so far.
    private var written = 0

    /// Opens or creates the file at `path`.
    init(at path: String) throws(Failure) {
        self.path = path
        file = try Self.open(path)
    }

    private static func open(_ path: String) throws(Failure) -> OutputFile {
        let flags = O_APPEND | O_NOFOLLOW | O_NONBLOCK
        do throws(SystemError) {
            return try OutputFile(at: path, flags | O_CREAT | O_EXCL, mode: 0o600)
        } catch  where error.code != EEXIST {
            throw failure(path, error.description)
        } catch {
            try checkIsRecording(path)
        }
        do throws(SystemError) {
            return try OutputFile(at: path, flags)
        } catch {
            throw failure(path, error.description)
        }
    }

    /// Writes the first line.
    mutating func write(header: String) throws(SystemError) {
        try file.write((header + "\n").utf8)
    }

    /// Writes the new entries of a transcript.
    mutating func write(_ transcript: Transcript) throws(SystemError) {
        guard written < transcript.count else { return }
        var lines = ""
        for index in written..<transcript.count {
            if let entry = transcript[index] { lines += RecordingCodec.line(entry) + "\n" }
        }
        written = transcript.count
        try file.write(lines.utf8)
    }

    private static func checkIsRecording(_ path: String) throws(Failure) {
        let file = systemOpen(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            let isLink = errno == ELOOP
            throw failure(path, isLink ? "it is a symbolic link" : SystemError(errno).description)
        }
        defer { close(file) }
        var head = [UInt8](repeating: 0, count: 12)
        let count = read(file, &head, head.count)
        guard count > 0, head.prefix(count).starts(with: #"{"smtptui":"#.utf8) else {
            throw failure(path, "the file exists and is not a recording")
        }
    }

    private static func failure(_ path: String, _ reason: String) -> Failure {
        Failure(.unwritableRecording, "Cannot record to \(VisibleText(path).string): \(reason).")
    }
}

/// `open(2)`, under a name that no method hides.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
