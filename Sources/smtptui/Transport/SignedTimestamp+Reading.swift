import SMTPSyntax
import SessionModel
import SwiftASN1
import X509

// The SCTs of a certificate.
extension SignedTimestamp {
    /// Reads a list of SCTs (RFC 6962 §3.3); what follows one that is malformed is left out.
    ///
    ///     00 78  00 76  00 (version 1)  32 octets: the log  8 octets: milliseconds since 1970  …
    static func list(_ octets: ArraySlice<UInt8>, _ source: Source) -> [SignedTimestamp] {
        var rest = octets.dropFirst(2)
        var timestamps: [SignedTimestamp] = []
        while rest.count >= 2, timestamps.count < most {
            let count = rest.prefix(2).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(2)
            guard rest.count >= count, count >= 41 else { break }
            defer { rest = rest.dropFirst(count) }
            // Only version 1 is defined; others are passed over.
            guard rest.first == 0 else { continue }
            let milliseconds = rest.dropFirst(33).prefix(8).reduce(0.0) { $0 * 256 + Double($1) }
            timestamps.append(
                SignedTimestamp(
                    log: Hexadecimal.text(rest.dropFirst().prefix(32)), time: WallClock.minutes(milliseconds / 1000),
                    source: source))
        }
        return timestamps
    }

    /// Those in the extension of a certificate.
    static func list(in certificate: Certificate) -> [SignedTimestamp] {
        guard let value = certificate.extensions[oid: [1, 3, 6, 1, 4, 1, 11129, 2, 4, 2]]?.value,
            let octets = try? ASN1OctetString(derEncoded: value)
        else { return [] }
        return list(octets.bytes, .certificate)
    }
}
