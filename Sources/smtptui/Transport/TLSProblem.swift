import NIOSSL
import SMTPSyntax

/// What an error of the TLS library means, in the words of the standard.
enum TLSProblem {
    /// Why a handshake failed, in sentences.
    static func sentence(for stack: NIOBoringSSLErrorStack) -> String {
        if stack.contains(.eofDuringHandshake) {
            return "The server closed the connection in the middle of the handshake."
        }
        let tokens = tokens(of: stack)
        for token in tokens {
            if let alert = alert(in: token) {
                let help =
                    token.hasSuffix("_PROTOCOL_VERSION")
                    ? " It speaks no version of TLS that was asked for; --tls-min and --tls-max say which." : ""
                return "The server refused the handshake, with the alert \(alert).\(help)"
            }
            if ["WRONG_VERSION_NUMBER", "HTTP_REQUEST"].contains(token) { return "What the server sent is no TLS." }
            if ["UNSUPPORTED_PROTOCOL", "UNSUPPORTED_PROTOCOL_VERSION"].contains(token) {
                return "The server chose a version of TLS that was not asked for; --tls-min and --tls-max say which."
            }
        }
        return "What the server sent breaks TLS (\(tokens.joined(separator: ", ")))."
    }

    /// The server spoke in clear where its part of the handshake was due; what it said is shown in part.
    static func clearText(_ bytes: [UInt8], isUpgrade: Bool) -> String {
        guard !isUpgrade else { return "The server sent something in clear where its part of the handshake was due." }
        let line = VisibleText(bytes.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }.prefix(200)).string
        return "The server speaks in clear first: \(line). Leave --tls out, or take --starttls for it."
    }

    /// What ended a connection whose handshake was done, in a few words: with TLS 1.3 a server refuses a client's
    /// certificate, or the lack of one, only then.
    static func words(afterHandshake stack: NIOBoringSSLErrorStack) -> String {
        let tokens = tokens(of: stack)
        if let alert = tokens.lazy.compactMap(alert).first { return "with the TLS alert \(alert)" }
        return "TLS broke: \(tokens.joined(separator: ", "))"
    }

    /// Whether the server has sent an alert.
    static func hasAlert(_ stack: NIOBoringSSLErrorStack) -> Bool {
        tokens(of: stack).contains { alert(in: $0) != nil }
    }

    /// `WRONG_VERSION_NUMBER`, of what the library says of each error.
    private static func tokens(of stack: NIOBoringSSLErrorStack) -> [String] {
        stack.map { error in
            let text = error.description
            guard let end = text.firstRange(of: " at ")?.lowerBound else { return text }
            return String(text[..<end].split(separator: ":").last ?? "")
        }
    }

    /// The alert in `TLSV1_ALERT_UNKNOWN_CA`, in the words of the standard and its meaning.
    private static func alert(in token: String) -> String? {
        guard let name = token.firstRange(of: "_ALERT_")?.upperBound else { return nil }
        return TLSAlert.named(String(token[name...]))?.words ?? token[name...].lowercased()
    }
}
