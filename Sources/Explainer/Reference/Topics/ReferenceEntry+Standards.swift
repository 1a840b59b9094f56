import SMTPSyntax

// The standards beside SMTP.
extension ReferenceEntry {
    /// An entry of `standards`.
    init(standard: MailStandard) {
        self.init(
            key: standard.name, title: standard.words,
            fields: [
                .text("meaning", "", standard.meaning),
                .list("causes", "Causes", standard.causes.map(\.rawValue)),
                .list("numbers", "Enhanced codes", standard.numbers),
            ],
            status: standard.status, sources: standard.sources)
    }
}
