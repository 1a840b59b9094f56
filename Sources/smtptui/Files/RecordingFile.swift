import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A recording being written: JSON Lines, each event written as it happens.
///
/// Only the owner can read a new file. Symbolic links are never followed, and an existing file is appended to only if it
/// is a recording, and no other session is being recorded there. A line is in the file whole or not at all.
struct RecordingFile: ~Copyable {
    /// The maximum size of one session, in bytes.
    static let most = 64 << 20
    /// How much is written at once, about.
    private static let piece = 65_536

    let path: String
    private let file: OutputFile
    private let most: Int
    /// Whether the last line of the file has no end, as after a crash: the next one must not go on with it.
    private let endsInLine: Bool
    /// The number of transcript entries written so far.
    private var written = 0
    private var octets = 0

    /// Opens or creates the file at `path`; `most` is the maximum size of what is written, in bytes.
    init(at path: String, most: Int = Self.most) throws(Failure) {
        self.path = path
        self.most = most
        file = try Self.openLocked(path)
        endsInLine = Self.lastByte(of: path).map { $0 != UInt8(ascii: "\n") } ?? false
    }

    private init(_ path: String, _ file: consuming OutputFile, most: Int) {
        self.path = path
        self.most = most
        self.file = file
        endsInLine = false
    }

    private static func lastByte(of path: String) -> UInt8? {
        guard let pieces = try? FilePieces(at: path) else { return nil }
        return pieces.last(1)?.first
    }

    /// Creates the file at `path`; nil if it exists, so that no two sessions ever write to one.
    static func create(at path: String, most: Int = Self.most) throws(Failure) -> RecordingFile? {
        do throws(SystemError) {
            let file = try OutputFile(at: path, O_APPEND | O_NOFOLLOW | O_CREAT | O_EXCL, mode: 0o600)
            // Another program that appends to a recording may have opened it in between.
            if file.isLockedByOther() { return nil }
            return RecordingFile(path, file, most: most)
        } catch  where error.code == EEXIST {
            return nil
        } catch {
            throw failure(path, error.description)
        }
    }

    private static func openLocked(_ path: String) throws(Failure) -> OutputFile {
        let file = try open(path)
        guard !file.isLockedByOther() else { throw failure(path, "another session is being recorded there") }
        return file
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

    /// Writes the new entries of a transcript, after the header if there is one: all in one call of the system, unless
    /// they are many.
    mutating func write(_ transcript: borrowing Transcript, header: String? = nil) throws(RecordingStop) {
        var lines: [UInt8] = []
        if let header { lines += "\(endsInLine ? "\n" : "")\(header)\n".utf8 }
        for index in written..<max(written, transcript.count) {
            if let entry = transcript[index] { RecordingCodec.append(entry, to: &lines) }
            guard lines.count >= Self.piece else { continue }
            try write(lines: lines)
            lines.removeAll(keepingCapacity: true)
        }
        written = transcript.count
        if !lines.isEmpty { try write(lines: lines) }
    }

    private mutating func write(lines: [UInt8]) throws(RecordingStop) {
        guard octets + lines.count <= most else { throw .full(most) }
        do throws(SystemError) {
            try file.writeWhole(lines)
        } catch {
            throw .system(error)
        }
        octets += lines.count
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
        guard count > 0, head.prefix(count).starts(with: RecordingHeader.beginning) else {
            throw failure(path, "the file exists and is not a recording")
        }
    }

    private static func failure(_ path: String, _ reason: String) -> Failure {
        Failure(.unwritableRecording, "Cannot record to \(Printable.text(path)): \(reason).")
    }
}

/// `open(2)`, under a name that no method hides.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
