/// What helps beside the lines of SMTP: something that the user gives to the program.
///
/// A sentence that has one says what is wrong. Which option or variable helps is known at the edge, which adds its name.
package enum Remedy: Hashable, Sendable {
    /// TLS from the first octet: the server speaks it.
    case implicitTLS
    /// The same, where the server may speak it.
    case perhapsImplicitTLS
    /// The same, where the server is silent.
    case implicitTLSForSilence
    /// The name to log in with.
    case user
    /// The password or the token.
    case secret
    /// Permission to send a secret unencrypted.
    case cleartext
}
