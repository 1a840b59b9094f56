/// A question to name servers that is not answered yet. Lines that come from a pipe wait for the answer; keys do not.
enum Lookup: Hashable, Sendable {
    /// The mail servers of a domain.
    case mailServers
}
