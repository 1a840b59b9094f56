import SMTPSyntax

extension Reply {
    /// Whether its text says that the server closes the connection, as after too many errors: `500 Too many errors`.
    ///
    /// 421 and 221 end the session by themselves; this is for the servers that say so in words.
    var announcesClose: Bool {
        guard !severity.isSuccess else { return false }
        return lines.prefix(Self.mostLines).contains { Self.announcesClose($0.text) }
    }

    private static let mostLines = 10

    private static let phrases = [
        "CLOSING CONNECTION", "CLOSING THE CONNECTION", "CLOSING TRANSMISSION", "CLOSING CHANNEL", "CLOSING LINK",
        "CLOSING SESSION", "CLOSING THE SESSION", "CONNECTION CLOSED", "CLOSING.", "GOODBYE", "GOOD BYE", "BYE.",
        "BYE!", "DISCONNECTING", "HANGING UP", "DROPPING CONNECTION", "TOO MANY ERRORS", "TOO MANY UNKNOWN",
        "TOO MANY UNRECOGNIZED", "TOO MANY SYNTAX", "TOO MANY PROTOCOL", "TOO MANY NONMAIL", "TOO MANY NON-MAIL",
        "TOO MANY BAD COMMANDS", "TOO MANY INVALID COMMANDS", "TOO MANY FAILED COMMANDS",
    ]

    private static func announcesClose(_ text: some Collection<UInt8>) -> Bool {
        let words = ASCII.uppercased(text.prefix(300))
        return phrases.contains(where: words.contains) || words.hasSuffix("CLOSING") || words.hasSuffix(" BYE")
    }
}
