/// The relation of a fact to the standards.
package enum FactStatus: String, Hashable, Sendable, CaseIterable {
    /// In RFC 5321, or in a standard that is in use.
    case standard
    /// Defined by the RFC of an extension.
    case `extension`
    /// Defined, but hardly ever seen.
    case rare
    case experimental
    case historic
    case obsolete
    /// Still registered, but marked as not to be used.
    case deprecated
    /// Registered with another meaning since.
    case superseded
    /// Used by software without being registered.
    case privateUse = "private use"
    /// Sent by servers against the standard, or without one.
    case nonStandard = "non-standard"
    /// Listed on the web; no server is known that sends it.
    case neverSent = "not sent by servers"
}
