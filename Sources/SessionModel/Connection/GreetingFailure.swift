import SMTPSyntax

/// Why a server that was connected to gives no service, although nothing was said to it.
package enum GreetingFailure: Hashable, Sendable {
    /// It greets with 4yz or 5yz (RFC 5321 §3.1, RFC 7504); the text of its first line.
    case refused(ReplyCode, text: [UInt8])
    /// It closed the connection before its greeting; the system's reason, or nothing.
    case closed(String)
    /// No greeting came in time.
    case silent(seconds: Int)
}

extension GreetingFailure {
    /// The most bytes of a greeting that are quoted.
    private static let most = 120

    /// What the server did, after its name: `greeted with 554 no service here`.
    package var words: String {
        switch self {
        case .refused(let code, let text):
            text.isEmpty
                ? "greeted with \(code)"
                : "greeted with \(code) \(VisibleText(String(decoding: text.prefix(Self.most), as: UTF8.self)).string)"
        case .closed(let reason):
            "closed the connection before its greeting" + (reason.isEmpty ? "" : ": \(reason)")
        case .silent(let seconds): "sent no greeting within \(seconds) s"
        }
    }
}
