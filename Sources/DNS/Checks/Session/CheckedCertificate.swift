/// A certificate of the server, as far as TLSA records say something of it.
///
/// RFC 6698 §2.1.2
package struct CheckedCertificate: Hashable, Sendable {
    /// The certificate in DER (selector 0).
    package let whole: HashedOctets
    /// Its SubjectPublicKeyInfo in DER (selector 1).
    package let key: HashedOctets
    /// The DNS names for which it is: those of subjectAltName, or the common name if it has none (RFC 7672 §3.2.3).
    package let names: [String]

    package init(whole: HashedOctets, key: HashedOctets, names: [String] = []) {
        self.whole = whole
        self.key = key
        self.names = names
    }
}
