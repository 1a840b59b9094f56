import SMTPSyntax

/// What became of a turn of a login that the program carries out.
package struct CarriedTurn: Hashable, Sendable {
    /// The octets to write; nil when nothing is sent.
    package let wire: [UInt8]?
    /// The entry of the line that is sent.
    package let entry: Int
    /// How the login ended; nil while it goes on.
    package let outcome: SASLLogin.Turn.Outcome?
}
