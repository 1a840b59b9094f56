import SMTPStandard
import SMTPSyntax

// A reply whose command is not given.
extension Explanation {
    /// A list of extensions is taken for the reply to EHLO.
    package init(ofUnplaced reply: Reply) {
        let isList = Self.listsExtensions(reply)
        self.init(of: reply, in: isList ? .command(.ehlo) : nil)
        if isList { remarks.insert("Read as a reply to EHLO, because it lists extensions.", at: 0) }
    }

    /// Whether each line after the first begins with a keyword, and one of them only EHLO can have.
    private static func listsExtensions(_ reply: Reply) -> Bool {
        guard reply.code == 250, reply.lineCount > 1 else { return false }
        let offers = ServiceExtension.list(in: reply)
        return offers.count == reply.lines.count - 1 && offers.contains { telling.contains($0.keyword) }
            && offers.allSatisfy { offer in
                offer.keyword.utf8.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
            }
    }

    /// Keywords that do not begin a sentence.
    private static let telling: Set<String> = [
        "SIZE", "STARTTLS", "PIPELINING", "AUTH", "8BITMIME", "ENHANCEDSTATUSCODES", "CHUNKING", "BINARYMIME",
        "SMTPUTF8", "DSN",
    ]
}
