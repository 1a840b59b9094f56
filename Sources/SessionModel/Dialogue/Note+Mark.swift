import SMTPSyntax

extension Note {
    package static let markID = "mark"

    /// The user marks an exchange, to find it again: `mark 2: 450 answers RCPT, greylisted`.
    ///
    /// The exchange is named by its number, so that a recording that is read again has the same mark.
    package static func mark(_ exchange: Int, number: Int, of subject: String, name: String) -> Note {
        Note(
            id: markID, text: "mark \(number): \(subject)" + (name.isEmpty ? "" : ", \(name)"), exchange: exchange)
    }
}
