import NIOSSL
import SMTPSyntax
import SessionModel

/// The meaning of an error of the TLS library, in the terms of the standard.
enum TLSProblem {
    /// Why a handshake failed, in sentences.
    static func sentence(for stack: NIOBoringSSLErrorStack) -> String {
        if stack.contains(.eofDuringHandshake) {
            return "The server closed the connection during the TLS handshake."
        }
        let tokens = tokens(of: stack)
        if isWithoutCipher(stack) {
            return "The handshake could not start: none of the chosen ciphers belongs to the allowed TLS versions."
        }
        if isOfKeyUsage(stack) {
            return "smtptui rejected the server's certificate: its key usage does not allow what this handshake needs "
                + "of its key, a digital signature, or key encipherment with static RSA (RFC 5280 §4.2.1.3)."
        }
        for token in tokens {
            if let alert = alert(in: token) {
                let help =
                    token.hasSuffix("_PROTOCOL_VERSION")
                    ? " It supports none of the requested TLS versions; see --tls-min and --tls-max." : ""
                return "The server refused the TLS handshake with the alert \(alert).\(help)"
            }
            if ["WRONG_VERSION_NUMBER", "HTTP_REQUEST"].contains(token) {
                return "The server did not answer with TLS."
            }
            if ["UNSUPPORTED_PROTOCOL", "UNSUPPORTED_PROTOCOL_VERSION"].contains(token) {
                return "The server chose a TLS version that was not requested; see --tls-min and --tls-max."
            }
        }
        return "The server violated the TLS protocol (\(tokens.joined(separator: ", ")))."
    }

    /// Whether smtptui had no cipher to offer, because those that were chosen are of other versions.
    static func isWithoutCipher(_ stack: NIOBoringSSLErrorStack) -> Bool {
        tokens(of: stack).contains("NO_CIPHERS_AVAILABLE")
    }

    /// Whether the library refused the key usage of the server's certificate. With TLS 1.3 it does so before it hands out
    /// the certificate.
    static func isOfKeyUsage(_ stack: NIOBoringSSLErrorStack) -> Bool {
        tokens(of: stack).contains("KEY_USAGE_BIT_INCORRECT")
    }

    /// Whether the server has found nothing that both sides support (RFC 8446 §6.2).
    static func isNothingShared(_ stack: NIOBoringSSLErrorStack) -> Bool {
        tokens(of: stack).contains { namedAlert(in: $0)?.number == 40 }
    }

    /// Why a handshake failed in which smtptui is the server.
    static func failure(ofClient error: any Error) -> ClientTLSFailure {
        guard let stack = ConnectionProblem.stack(of: error) else {
            return .broken(ConnectionProblem.words(for: error))
        }
        if stack.contains(.eofDuringHandshake) { return .closed }
        let tokens = tokens(of: stack)
        if let alert = tokens.lazy.compactMap(namedAlert).first { return .alert(alert) }
        if !versionTokens.isDisjoint(with: tokens) { return .version }
        return tokens.contains("NO_SHARED_CIPHER") ? .cipher : .broken(tokens.joined(separator: ", "))
    }

    private static let versionTokens: Set<String> = [
        "UNSUPPORTED_PROTOCOL", "UNSUPPORTED_PROTOCOL_VERSION", "WRONG_VERSION_NUMBER",
    ]

    /// The server sent cleartext instead of its part of the handshake; the beginning is quoted.
    static func clearText(_ bytes: [UInt8], isUpgrade: Bool, _ help: TLSHelp) -> String {
        guard !isUpgrade else { return "The server sent cleartext instead of a TLS handshake." }
        let line = VisibleText(bytes.prefix { $0 != UInt8(ascii: "\r") && $0 != UInt8(ascii: "\n") }.prefix(200)).string
        return "The server does not start with TLS, but with cleartext: \(line). \(help.laterTLS)"
    }

    /// Why a connection ended after the handshake, in a few words: with TLS 1.3 a server refuses a client's
    /// certificate, or a missing one, only then.
    static func words(afterHandshake stack: NIOBoringSSLErrorStack) -> String {
        let tokens = tokens(of: stack)
        if let alert = tokens.lazy.compactMap(alert(in:)).first { return "with the TLS alert \(alert)" }
        return "TLS error: \(tokens.joined(separator: ", "))"
    }

    /// Whether the server has sent an alert.
    static func hasAlert(_ stack: NIOBoringSSLErrorStack) -> Bool { alert(of: stack) != nil }

    /// The alert that the other side has sent, in words; nil for none.
    static func alert(of stack: NIOBoringSSLErrorStack) -> String? {
        tokens(of: stack).lazy.compactMap(alert(in:)).first
    }

    /// The name of each error: `WRONG_VERSION_NUMBER`, from the description of the library.
    private static func tokens(of stack: NIOBoringSSLErrorStack) -> [String] {
        stack.map { error in
            let text = error.description
            guard let end = text.firstRange(of: " at ")?.lowerBound else { return text }
            return String(text[..<end].split(separator: ":").last ?? "")
        }
    }

    /// The alert in `TLSV1_ALERT_UNKNOWN_CA`: its name in the standard and its meaning.
    private static func alert(in token: String) -> String? {
        guard let name = token.firstRange(of: "_ALERT_")?.upperBound else { return nil }
        return namedAlert(in: token)?.words ?? token[name...].lowercased()
    }

    private static func namedAlert(in token: String) -> TLSAlert? {
        token.firstRange(of: "_ALERT_").flatMap { TLSAlert.named(String(token[$0.upperBound...])) }
    }
}
