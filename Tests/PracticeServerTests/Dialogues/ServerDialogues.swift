/// All dialogues that are played against the practice server.
enum ServerDialogues {
    static let all = session + transaction + parameters + message + lookups + lines + logins + rules

    /// What most dialogues begin with.
    static let hello = """
        C: EHLO client.example.org
        S: 250-practice.example.test greets client.example.org
        S: 250-PIPELINING
        S: 250-SIZE 10485760
        S: 250-VRFY
        S: 250-EXPN
        S: 250-HELP
        S: 250-8BITMIME
        S: 250 ENHANCEDSTATUSCODES
        """

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
