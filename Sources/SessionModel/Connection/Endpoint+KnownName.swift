import SMTPSyntax

extension Endpoint {
    /// The name in the file of known servers: lower case for a host, because names of hosts have no case (RFC 4343), and
    /// without spaces and control characters.
    ///
    ///     mail.example.test:25   [::1]:25   unix:/run/smtp.sock
    package var knownName: String {
        let text = isTCP ? description.lowercased() : description
        return text.utf8.map { byte in
            (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "#")
                ? String(UnicodeScalar(byte)) : "%\(Hexadecimal.text(byte, digits: 2, uppercase: true))"
        }.joined()
    }
}
