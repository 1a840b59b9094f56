/// How a fact stands to the standards.
package enum FactStatus: String, Hashable, Sendable, CaseIterable {
    /// In RFC 5321, or in a standard that is in use.
    case standard
    /// Defined by the RFC of an extension.
    case `extension`
    /// Defined, and hardly ever met.
    case rare
    case experimental
    case historic
    case obsolete
    /// Still in its registry, and marked there as not to be used.
    case deprecated
    /// Given another meaning in its registry since.
    case superseded
    /// Used by software without being registered.
    case privateUse = "private use"
    /// Sent by servers against the standard, or without one.
    case nonStandard = "non-standard"
    /// Stands in lists on the web; no server is known that sends it.
    case neverSent = "not sent by servers"
}
