/// A remedy outside SMTP: something that the user gives to the program.
///
/// The sentence with a remedy says what is wrong. The edge knows the option or variable and adds its name.
package enum Remedy: Hashable, Sendable {
    /// TLS from the first byte: the server expects it.
    case implicitTLS
    /// The same, where the server may expect it.
    case perhapsImplicitTLS
    /// The same, where the server is silent.
    case implicitTLSForSilence
    /// The name to log in with.
    case user
    /// The password or the token.
    case secret
    /// Permission to send a secret unencrypted.
    case cleartext
    /// The value of a variable of a script, by its name.
    case variable(String)
    /// The value of an environment variable, by its name.
    case environment(String)
    /// A certificate of the client.
    case clientCertificate
}
