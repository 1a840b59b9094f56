/// All dialogues that are played against the practice server.
enum ServerDialogues {
    static let all =
        session + transaction + parameters + message + chunks + lookups + lines + logins + mailboxes + faults + rules
        + scenarios

    /// What most dialogues begin with.
    static let hello = """
        C: EHLO client.example.org
        S: 250-practice.example.test greets client.example.org
        \(offers)
        """

    /// What the plain server offers.
    static let offers = """
        S: 250-PIPELINING
        S: 250-SIZE 10485760
        S: 250-VRFY
        S: 250-EXPN
        S: 250-ETRN
        S: 250-HELP
        S: 250-8BITMIME
        S: 250-SMTPUTF8
        S: 250-CHUNKING
        S: 250-BINARYMIME
        S: 250-DSN
        S: 250 ENHANCEDSTATUSCODES
        """

    /// The reply to EHLO without some of the offers.
    static func helloReply(without keywords: String...) -> String {
        let lines = hello.split(separator: "\n").dropFirst().filter { line in
            !keywords.contains { line.hasSuffix("-\($0)") }
        }
        return lines.joined(separator: "\n")
    }

    /// A transaction up to its first recipient.
    static let recipient = """
        C: HELO client.example.org
        S: 250 practice.example.test greets client.example.org
        C: MAIL FROM:<alice@example.org>
        S: 250 2.1.0 Sender ok
        C: RCPT TO:<bob@example.test>
        S: 250 2.1.5 Recipient ok
        """

    /// A transaction up to the message text.
    static let data = """
        \(recipient)
        C: DATA
        S: 354 Send the message; a line with a single dot ends it
        """
}
