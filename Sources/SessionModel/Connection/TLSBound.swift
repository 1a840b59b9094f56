/// A version of TLS that the user names.
package enum TLSBound: String, CaseIterable, Comparable, Sendable {
    case tls10 = "1.0"
    case tls11 = "1.1"
    case tls12 = "1.2"
    case tls13 = "1.3"

    /// The oldest that the library can speak.
    package static let oldest = TLSBound.tls10

    package static func < (one: TLSBound, other: TLSBound) -> Bool { one.rawValue < other.rawValue }
}
