extension PasteText {
    /// The lines without the secrets that a program says of itself, for a text that is not a session.
    package var linesWithoutSecrets: [[UInt8]] {
        (0..<count).map { Array(SpokenSecrets(String(decoding: self[$0], as: UTF8.self)).text.utf8) }
    }
}
