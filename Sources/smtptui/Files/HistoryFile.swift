#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The lines that were sent to a server, one per line of a file, the newest last.
///
/// Only the owner can read it, and symbolic links are never followed. Several programs may write to it at once: each
/// opens it for a line, locks it, and adds the line. When it is long, its newest lines replace it as a new file, so that
/// it is never seen in part.
struct HistoryFile {
    /// The most lines kept when the file is opened.
    static let mostLines = 1000
    /// The size from which on only the newest lines are kept, in bytes.
    static let most = 256 << 10

    let path: String
    private var shared: SharedFile { SharedFile(path: path) }
    /// Lines that wait until no other program has locked the file.
    private var waiting: [UInt8] = []
    private var hasFailed = false

    init(at path: String) { self.path = path }

    /// The newest lines. A file that is not there has none.
    func read() throws(Failure) -> [String] {
        guard let file = try open(creates: false) else { return [] }
        defer { close(file) }
        let lines = Self.lines(in: try contents(of: file))
        if lines.count > Self.mostLines * 2 || size(of: file) > Self.most { try shorten(file, to: lines) }
        return lines.suffix(Self.mostLines)
    }

    /// Adds a line; after a failure, which is thrown once, nothing more is added.
    mutating func append(_ line: String) throws(Failure) {
        guard !hasFailed else { return }
        waiting += line.utf8
        waiting.append(UInt8(ascii: "\n"))
        do throws(Failure) {
            try write()
        } catch {
            hasFailed = true
            throw error
        }
    }

    private mutating func write() throws(Failure) {
        // Another program may have replaced the file between opening and locking.
        for _ in 0..<3 {
            guard let file = try open(creates: true) else { return }
            defer { close(file) }
            guard flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else { return }
            guard shared.isInPlace(file) else { continue }
            do throws(SystemError) {
                try Descriptor.write(waiting, to: file)
            } catch {
                throw failure(error.description)
            }
            waiting = []
            return
        }
    }

    /// Replaces the file by its newest lines, unless another program uses it.
    private func shorten(_ file: Int32, to lines: [String]) throws(Failure) {
        guard flock(file, LOCK_EX | LOCK_NB) == 0, shared.isInPlace(file) else { return }
        // Lines may have been added since the file was read.
        let lines = Self.lines(in: try contents(of: file))
        do throws(SharedFile.Trouble) {
            try shared.replace(with: lines.suffix(Self.mostLines).map { $0 + "\n" }.joined())
        } catch {
            throw failure(error.words)
        }
    }

    private static func lines(in bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The end of the file, at most twice what is kept.
    private func contents(of file: Int32) throws(Failure) -> [UInt8] {
        let start = max(0, size(of: file) - 2 * Self.most)
        guard lseek(file, off_t(start), SEEK_SET) >= 0 else { throw failure(SystemError(errno).description) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= 2 * Self.most {
            let count = try FileReader.read(from: file, named: path, into: &chunk)
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        // The first line of what was not read from its beginning may be a part of one.
        if start > 0, let end = bytes.firstIndex(of: UInt8(ascii: "\n")) { bytes.removeFirst(end + 1) }
        return bytes
    }

    /// Opens the file; nil where there is none and none is created.
    private func open(creates: Bool) throws(Failure) -> Int32? {
        do throws(SharedFile.Trouble) {
            guard let (file, status) = try shared.open(O_RDWR | O_APPEND | (creates ? O_CREAT : 0)) else { return nil }
            // A file that was copied here may be open to others.
            if status.st_mode & 0o077 != 0, fchmod(file, 0o600) != 0 {
                close(file)
                throw SharedFile.Trouble(words: "other users can read it; run chmod 600")
            }
            return file
        } catch {
            throw failure(error.words)
        }
    }

    private func size(of file: Int32) -> Int {
        var status = stat()
        return fstat(file, &status) == 0 ? Int(status.st_size) : 0
    }

    private func failure(_ reason: String) -> Failure {
        Failure(.unwritableRecording, "The history \(Printable.text(path)) is not kept: \(reason).")
    }
}
