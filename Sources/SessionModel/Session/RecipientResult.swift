/// Whose result a reply is, of a message with one reply per recipient (RFC 2033 §4.2, PRDR).
///
///     250 2.1.5 Delivered     result 1 of 2, for bob@example.test
package struct RecipientResult: Hashable, Sendable {
    /// As it was typed, without brackets.
    package let address: String
    /// Its place among the accepted recipients, from 1.
    package let number: Int
    package let count: Int

    /// For the screen: `result 1 of 2, for bob@example.test`.
    package var words: String { "result \(number) of \(count), for \(address)" }
}
