import SMTPStandard
import SMTPSyntax

/// An authentication of a client, as far as it shows when the secret itself is sent.
///
///     C: AUTH LOGIN
///     C: YWxpY2U=                    the name
///     C: Y29ycmVjdCBob3JzZQ==        the password
struct WatchedLogin: Hashable, Sendable {
    let mechanism: String
    /// The answers so far, an initial response among them.
    private var answers = 0
    /// Whether the line that came last is the secret.
    private(set) var sendsSecret = false

    /// Nil for AUTH without a mechanism.
    init?(_ command: Command) {
        guard let name = command.login else { return nil }
        mechanism = name.uppercased()
        let words = (command.argument ?? []).split { $0 == 0x20 || $0 == 0x09 }
        if words.count > 1 { take(Array(words[1])) }
    }

    /// A line of the client has come; `*` cancels, and `=` is an empty response (RFC 4954 §4).
    mutating func take(_ line: [UInt8]) {
        sendsSecret = false
        guard line != [UInt8(ascii: "*")] else { return }
        answers += 1
        let isDue = answers == (mechanism == "LOGIN" ? 2 : 1)
        sendsSecret = isDue && MechanismFacts.sendsSecret(mechanism) && !line.isEmpty && line != [UInt8(ascii: "=")]
    }
}
