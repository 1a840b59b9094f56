/// A TLSA record: the certificate, or the key, that a server is expected to have.
///
///     3 1 1 8cb0fc6c…   DANE-EE, the public key, SHA-256
///
/// RFC 6698 §2.1
package struct TLSAssociation: Hashable, Sendable {
    package let usage: UInt8
    package let selector: UInt8
    package let matching: UInt8
    package let data: [UInt8]

    package init(usage: UInt8, selector: UInt8, matching: UInt8, data: [UInt8]) {
        self.usage = usage
        self.selector = selector
        self.matching = matching
        self.data = data
    }
}
