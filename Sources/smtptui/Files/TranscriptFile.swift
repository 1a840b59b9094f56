/// Writes what was said to a file of the user's choice.
enum TranscriptFile {
    /// Writes a text to a new file that only its owner can read, and returns a sentence; `what` is what the text is.
    static func save(_ text: [UInt8], to path: String, as what: String) throws(Failure) -> String {
        let path = TypedPath.file(path)
        try TextFile.create(path, with: text, mode: 0o600)
        return "\(what) saved to \(Printable.text(path))"
    }
}
