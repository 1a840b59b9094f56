import SMTPStandard
import SMTPSyntax

// What of a login everybody on the way can read.
extension Judge {
    /// Whether a login by a mechanism, a name in upper case, would show its secret on this connection.
    package func showsSecret(of mechanism: String) -> Bool {
        !session.isUnderTLS && MechanismFacts.sendsSecret(mechanism)
    }

    /// What a line shows to everybody on the way, `password` or `token`; nil when it shows none.
    ///
    ///     AUTH PLAIN AGFsaWNlAHNlY3JldA==
    ///
    /// The name behind AUTH LOGIN is no secret, but the password follows in the same way.
    package func secretShown(by line: [UInt8]) -> String? {
        let command = Command(line)
        guard let mechanism = command.login, showsSecret(of: mechanism) else { return nil }
        let response = command.trimmed.words.dropFirst()
        guard let first = response.first, response.count > 1 || Array(first) != [UInt8(ascii: "=")] else { return nil }
        return SASLLogin.secretName(for: mechanism)
    }
}
