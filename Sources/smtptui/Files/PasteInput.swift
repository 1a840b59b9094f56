import Imports

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file, or standard input for `-`, as pasted text.
enum PasteInput {
    /// All of it; nothing is left to be read after so much.
    static func read(_ path: String) throws(Failure) -> PasteText {
        var pieces = try FilePieces(at: path)
        var text = PasteText()
        while !text.isFull {
            let piece = try pieces.next()
            if piece.isEmpty { break }
            text.push(piece)
        }
        text.finish()
        return text
    }

    /// Whether a file has that name.
    static func isFile(_ path: String) -> Bool { access(path, R_OK) == 0 }
}
