import SwiftASN1

/// Writes certificates as other programs read them.
enum CertificateFile {
    /// Writes certificates, each in DER form, into a new file in PEM form (RFC 7468 §5), and says what is where.
    ///
    /// A path that begins with `~/` is in the home of the user, as in a shell.
    static func save(_ ders: [[UInt8]], to path: String) throws(Failure) -> String {
        let text = ders.map { PEMDocument(type: "CERTIFICATE", derBytes: $0).pemString + "\n" }.joined()
        let path = path.hasPrefix("~/") ? (Environment["HOME"] ?? "~") + path.dropFirst() : path
        try TextFile.create(path, with: text)
        let count = ders.count == 1 ? "the certificate is" : "the \(ders.count) certificates are"
        return "\(count) in \(Printable.text(path)) now, in PEM form"
    }
}
