#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file, or standard input for `-`, read piece by piece; it is closed with the end of the value.
///
/// It is read and not mapped: a mapped file that another program shortens ends this one with SIGBUS, and its pages count
/// as memory of this program.
struct FilePieces: ~Copyable {
    /// How much is read at once, in bytes: replaying it takes a few milliseconds, so that a key never waits for long.
    static let length = 65_536

    let path: String
    private let file: Int32
    private var piece = [UInt8](repeating: 0, count: Self.length)

    init(at path: String) throws(Failure) {
        self.path = path
        file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileReader.failure(path, errno) }
    }

    deinit { if file != STDIN_FILENO { close(file) } }

    /// For those who wait until there is something to read.
    var descriptor: Int32 { file }

    /// The next bytes; none at the end.
    mutating func next() throws(Failure) -> [UInt8] {
        let count = try FileReader.read(from: file, named: path, into: &piece)
        return Array(piece[..<count])
    }

    /// The next bytes, at most so many; none at the end.
    mutating func next(most: Int) throws(Failure) -> [UInt8] {
        guard most < Self.length else { return try next() }
        var piece = [UInt8](repeating: 0, count: most)
        let count = try FileReader.read(from: file, named: path, into: &piece)
        return Array(piece[..<count])
    }

    /// The size of the file, in bytes; nil for what has none, such as a pipe.
    var size: Int? {
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// The last bytes, at most so many; nil where the file cannot be read at any place.
    func last(_ most: Int) -> [UInt8]? {
        guard let size, size > 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: min(most, size))
        let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, off_t(size - $0.count)) }
        return count == bytes.count ? bytes : nil
    }
}
