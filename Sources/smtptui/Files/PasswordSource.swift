#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The source of a password or token.
enum PasswordSource: Hashable {
    case file(String)
    /// A command for /bin/sh.
    case command(String)
    /// The value of the environment variable.
    case environment([UInt8])
    /// The passphrase of a private key, in a file that only its owner can read.
    case passphraseFile(String)
    /// The same from a command for /bin/sh.
    case passphraseCommand(String)
    /// The password of the netrc file, which has been read for the user name.
    case netrc(String)

    static let variable = "SMTPTUI_PASSWORD"

    /// The name shown to users.
    var name: String {
        switch self {
        case .file: "--password-file"
        case .command: "--password-command"
        case .environment: Self.variable
        case .netrc: "the netrc file"
        case .passphraseFile: "--key-passphrase-file"
        case .passphraseCommand: "--key-passphrase-command"
        }
    }

    /// What it gives.
    private var secret: String {
        switch self {
        case .file, .command, .environment, .netrc: "password"
        case .passphraseFile, .passphraseCommand: "passphrase"
        }
    }

    /// The password itself.
    struct Password {
        let text: String
        /// A problem of the source that the user should fix, in a sentence.
        let warning: String?
    }

    /// Reads the password; a command is run and may prompt on the terminal.
    func read() throws(Failure) -> Password {
        switch self {
        case .file(let path):
            let (line, warning) = try Self.firstLine(ofFile: path)
            return Password(text: try text(line), warning: warning)
        case .passphraseFile(let path):
            let (line, warning) = try Self.firstLine(ofFile: path)
            // A key without a passphrase would not be used, either.
            guard warning == nil else {
                throw Failure(
                    .unreadableFile,
                    "Other users can read the passphrase in \(Printable.text(path)), so it is not used. Run chmod 600.")
            }
            return Password(text: try text(line), warning: nil)
        case .command(let command), .passphraseCommand(let command):
            return Password(text: try text(try firstLine(ofCommand: command)), warning: nil)
        case .environment(let value): return Password(text: try text(value), warning: nil)
        case .netrc(let text): return Password(text: text, warning: nil)
        }
    }

    private func text(_ line: [UInt8]) throws(Failure) -> String {
        guard !line.isEmpty else {
            throw Failure(.unreadableFile, "No \(secret) from \(name): the first line is empty.")
        }
        guard let text = String(validating: line, as: UTF8.self), !line.contains(0) else {
            throw Failure(.unreadableFile, "Invalid \(secret) from \(name): the first line is not UTF-8 text.")
        }
        return text
    }

    private static func firstLine(ofFile path: String) throws(Failure) -> (line: [UInt8], warning: String?) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileReader.failure(path, errno) }
        defer { close(file) }
        let shown = Printable.text(path)
        let line = try FirstLine.read(from: file, named: path, toTheEnd: false)
        return (line, isOpenToOthers(path) ? "Other users can read the password file \(shown). Run chmod 600." : nil)
    }

    private static func isOpenToOthers(_ path: String) -> Bool {
        guard let real = realpath(path, nil) else { return false }
        defer { free(real) }
        let attributes = try? FileManager.default.attributesOfItem(atPath: String(cString: real))
        guard attributes?[.type] as? FileAttributeType == .typeRegular else { return false }
        return (attributes?[.posixPermissions] as? UInt ?? 0) & 0o044 != 0
    }

    /// The command shares standard error and the terminal with this program.
    private func firstLine(ofCommand command: String) throws(Failure) -> [UInt8] {
        guard let stream = IgnoredSignals.restored(during: { popen(command, "r") }) else {
            throw Failure(.unreadableFile, "Cannot start \(name): \(SystemError(errno)).")
        }
        let line = Result { () throws(Failure) in
            try FirstLine.read(from: fileno(stream), named: name, toTheEnd: true)
        }
        let status = pclose(stream)
        guard status == 0 else {
            let how = status & 0x7F == 0 ? "exited with status \(status >> 8 & 0xFF)" : "was killed by a signal"
            throw Failure(.unreadableFile, "\(name) \(how), so there is no \(secret).")
        }
        return try line.get()
    }
}

/// The first line of a file or of a pipe, without its ending.
private enum FirstLine {
    /// The maximum length of the line, in bytes.
    static let most = 65_536

    /// How many bytes are read after the line. A command that prints more probably never ends.
    static let mostAfter = 1 << 20

    /// `toTheEnd` continues to read after the line, so that a full pipe does not block the command.
    static func read(from file: Int32, named name: String, toTheEnd: Bool) throws(Failure) -> [UInt8] {
        var line: [UInt8] = []
        var isWhole = false
        var after = 0
        var chunk = [UInt8](repeating: 0, count: 4096)
        while !isWhole || toTheEnd {
            let count = try FileReader.read(from: file, named: name, into: &chunk)
            if count == 0 { break }
            after += isWhole ? count : 0
            if after > mostAfter { break }
            if isWhole { continue }
            let part = chunk[..<count].prefix { $0 != UInt8(ascii: "\n") }
            line += part
            isWhole = part.count < count || line.count > most
        }
        guard line.count <= most else {
            throw Failure(.unreadableFile, "The first line of \(Printable.text(name)) is too long for a password.")
        }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return line
    }
}
