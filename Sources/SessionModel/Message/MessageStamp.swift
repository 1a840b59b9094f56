/// What a new message has from the world outside: its date, and what no other message has.
package struct MessageStamp: Hashable, Sendable {
    /// As in the field Date: `Mon, 30 Nov 2026 08:00:00 +0000` (RFC 5322 §3.3).
    package let date: String
    /// Letters and digits at random, for Message-ID.
    package let unique: String

    package init(date: String, unique: String) {
        self.date = date
        self.unique = unique
    }
}
