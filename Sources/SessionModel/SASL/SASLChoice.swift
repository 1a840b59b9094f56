import SMTPSyntax

/// Which of the offered mechanisms to use when none was named, and why.
package enum SASLChoice: Hashable, Sendable {
    case take(String, why: String)
    /// None should be used without being named; the reason in a sentence.
    case none(reason: String)

    /// The mechanisms from best to worst, with the reason.
    ///
    /// Those that need a token or a certificate are used only when named, and so are those bound to TLS: there are
    /// several kinds of binding, EHLO does not say which the server accepts, and this client supports one.
    private static let withProof: [(name: String, why: String)] = [
        ("SCRAM-SHA-256", "the password is not sent, and the server proves itself"),
        ("SCRAM-SHA-1", "the password is not sent, and the server proves itself"),
    ]
    private static let underTLS: [(name: String, why: String)] = [
        ("PLAIN", "nothing better is offered, and TLS encrypts the password"),
        ("LOGIN", "nothing better is offered, and TLS encrypts the password"),
        ("CRAM-MD5", "nothing better is offered"),
    ]
    private static let inClear: [(name: String, why: String)] = [
        ("CRAM-MD5", "there is no TLS, and the password is not sent; but it can be guessed from the answer")
    ]

    /// `offered` are the words after AUTH in the reply to EHLO.
    package init(
        among offered: [String], isUnderTLS: Bool, mayStartTLS: Bool = false, hasCryptography: Bool
    ) {
        let names = Set(offered.map { ASCII.uppercased($0.utf8) })
        let rows = Self.withProof + (isUnderTLS ? Self.underTLS : Self.inClear)
        let best = rows.first { row in
            let needsHashes = row.name != "PLAIN" && row.name != "LOGIN"
            return names.contains(row.name) && (hasCryptography || !needsHashes)
        }
        if let best {
            let bound = best.name + "-PLUS"
            let more = names.contains(bound) ? "; \(bound), which is bound to the certificate, is used when named" : ""
            self = .take(best.name, why: best.why + more)
        } else if names.isEmpty {
            self = .none(reason: "The server offers no AUTH here; name a mechanism to try it anyway.")
        } else if !isUnderTLS && (names.contains("PLAIN") || names.contains("LOGIN")) {
            let fix = mayStartTLS ? "use :tls first, or name a mechanism." : "name a mechanism to send it anyway."
            self = .none(reason: "Without TLS the password would be sent unencrypted; \(fix)")
        } else if !names.contains(where: SASLLogin.isWalked) {
            let list = offered.map { VisibleText($0).string }.prefix(5).joined(separator: ", ")
            self = .none(
                reason: "smtptui performs none of the offered mechanisms (\(list)); name one and type its answers.")
        } else {
            self = .none(reason: "None of the offered mechanisms is used without being named; name one.")
        }
    }
}
