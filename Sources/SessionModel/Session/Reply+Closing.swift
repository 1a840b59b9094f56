import Explainer
import SMTPSyntax

extension Reply {
    /// Whether its text says that the server closes the connection, as after too many errors: `500 Too many errors`.
    ///
    /// 421 and 221 end the session by themselves; this is for the servers that say so in words.
    var announcesClose: Bool {
        guard !severity.isSuccess else { return false }
        return lines.prefix(Self.mostLines).contains { Self.announcesClose($0.text[...]) }
    }

    private static let mostLines = 10

    private static let phrases = PhraseScan([
        "closing connection", "closing the connection", "closing transmission", "closing channel", "closing link",
        "closing session", "closing the session", "connection closed", "closing.", "goodbye", "good bye", "bye.",
        "bye!", "disconnecting", "hanging up", "dropping connection", "too many errors", "too many unknown",
        "too many unrecognized", "too many syntax", "too many protocol", "too many nonmail", "too many non-mail",
        "too many bad commands", "too many invalid commands", "too many failed commands",
    ])

    private static func announcesClose(_ text: ArraySlice<UInt8>) -> Bool {
        let words = text.prefix(300)
        return phrases.isFound(in: words) || ends(words, "closing") || ends(words, " bye")
    }

    private static func ends(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
        ASCII.equal(text.suffix(word.utf8.count), word.utf8)
    }
}
