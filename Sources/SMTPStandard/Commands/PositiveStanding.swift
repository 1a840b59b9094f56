/// How a positive code relates to what it answers.
package enum PositiveStanding: Hashable, Sendable {
    /// The standard, or a known server, has this code as a reply to it.
    case listed
    /// Nothing lists it, but its first digit is the expected one and decides (RFC 5321 §4.2).
    case byFirstDigit
    /// It is a reply to something else: it moves nothing, and replies may be off by one.
    case foreign
}
