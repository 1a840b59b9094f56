import SMTPStandard
import SMTPSyntax

// The secrets that anyone on the network path can read.
extension Judge {
    /// Whether a mechanism, given in upper case, would send its secret readable on this connection.
    package func showsSecret(of mechanism: String) -> Bool {
        !session.isUnderTLS && MechanismFacts.sendsSecret(mechanism)
    }

    /// The secret that a line shows to anyone on the network path, `password` or `token`; nil if it shows none.
    ///
    ///     AUTH PLAIN AGFsaWNlAHNlY3JldA==
    ///
    /// The name after AUTH LOGIN is not a secret, but the password follows in the same way.
    package func secretShown(by line: [UInt8]) -> String? {
        let command = Command(line)
        guard let mechanism = command.login, showsSecret(of: mechanism) else { return nil }
        let response = command.trimmed.words.dropFirst()
        guard let first = response.first, response.count > 1 || Array(first) != [UInt8(ascii: "=")] else { return nil }
        return SASLLogin.secretName(for: mechanism)
    }
}
