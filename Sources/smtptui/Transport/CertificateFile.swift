import SwiftASN1

/// Writes certificates in the format that other programs read.
enum CertificateFile {
    /// Writes certificates, each in DER form, to a new file in PEM format (RFC 7468 §5), and returns a sentence.
    static func save(_ ders: [[UInt8]], to path: String) throws(Failure) -> String {
        let text = ders.map { PEMDocument(type: "CERTIFICATE", derBytes: $0).pemString + "\n" }.joined()
        let path = TypedPath.file(path)
        try TextFile.create(path, with: text.utf8)
        let count = ders.count == 1 ? "certificate" : "\(ders.count) certificates"
        return "\(count) saved to \(Printable.text(path)) in PEM format"
    }
}
