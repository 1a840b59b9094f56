import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files that are sent as a message, or go along with one.
enum MessageFile {
    /// Opens a file to be read piece by piece.
    static func open(_ path: String) throws(Failure) -> FilePieces {
        let path = expanded(path)
        // A pipe would keep the program waiting, and its size is not known.
        guard isRegular(path) else {
            throw Failure(.unreadableFile, "\(Printable.text(path)) is not a regular file.")
        }
        return try FilePieces(at: path)
    }

    /// Reads a file to be attached.
    static func attachment(_ path: String) throws(Failure) -> MessageAttachment {
        var pieces = try open(path)
        var octets: [UInt8] = []
        while true {
            let piece = try pieces.next()
            if piece.isEmpty { break }
            octets += piece
            if octets.count > mostAttached { throw FileReader.tooLarge(path, mostAttached) }
        }
        return MessageAttachment(name: path.split(separator: "/").last.map(String.init) ?? path, octets: octets)
    }

    /// The files that a script names, relative to its folder.
    static func ofScript(at path: String) -> ScriptFiles {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return ScriptFiles { name in
            do throws(Failure) {
                return .success(
                    try attachment(name.hasPrefix("/") || name.hasPrefix("~") ? name : folder + name).octets)
            } catch {
                return .failure(ScriptFiles.Problem(error.sentence))
            }
        }
    }

    /// In bytes.
    private static let mostAttached = 32 << 20

    /// `~/` is the home directory, and no name is an option or standard input.
    private static func expanded(_ path: String) -> String {
        if path.hasPrefix("~/"), let home = Environment["HOME"] { return home + path.dropFirst(1) }
        return path == "-" ? "./-" : path
    }

    /// What cannot be found is left to `open`, which says why.
    private static func isRegular(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return true }
        return status.st_mode & S_IFMT == S_IFREG
    }
}
