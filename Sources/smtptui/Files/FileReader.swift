#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads complete files, such as scripts and recordings.
enum FileReader {
    /// The maximum size, in bytes: a script with a large message.
    static let most = 32 << 20

    /// The bytes of a file, or of standard input for `-`; at most `most` of them, because a device may have no end.
    static func read(_ path: String, most: Int = Self.most) throws(Failure) -> [UInt8] {
        let file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure(path, errno) }
        defer { if file != 0 { close(file) } }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= most {
            let count = try read(from: file, named: path, into: &chunk)
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        throw tooLarge(path, most)
    }

    /// `most` is in bytes.
    static func tooLarge(_ path: String, _ most: Int) -> Failure {
        Failure(.unreadableFile, "\(Printable.text(path)) is too large to read: the limit is \(most >> 20) MiB.")
    }

    /// Reads the available bytes of an open file, as many as fit; returns 0 at the end.
    static func read(from file: Int32, named name: String, into chunk: inout [UInt8]) throws(Failure) -> Int {
        do throws(SystemError) {
            return try Descriptor.read(file, into: &chunk)
        } catch {
            throw failure(name, error.code)
        }
    }

    static func failure(_ path: String, _ code: Int32) -> Failure {
        Failure(.unreadableFile, "Cannot read \(Printable.text(path)): \(SystemError(code)).")
    }
}
