/// What clients send, in pieces; a line feed is CR LF.
enum ClientPieces {
    static let hello = "EHLO client.example.org\n"
    static let transaction = ["MAIL FROM:<a@example.org>\n", "RCPT TO:<bob@example.test>\n"]
    static let head = "Date: Mon, 30 Nov 2026 08:00:00 +0000\nFrom: a@example.org\n\n"

    /// BDAT with these octets after it.
    static func chunk(_ text: String, isLast: Bool = true) -> String {
        "BDAT \(text.replacing("\n", with: "\r\n").utf8.count)\(isLast ? " LAST" : "")\n\(text)"
    }
}
