import SMTPSyntax

extension Judge {
    /// The mechanism that AUTH names when it is put into the line: the one that fits best, or else the first that is
    /// offered; nil where none is.
    package var mechanismToName: String? {
        let offered = session.offered.mechanisms
        let choice = SASLChoice(among: offered, isUnderTLS: session.isUnderTLS, hasCryptography: true)
        if case .take(let name, _) = choice { return name }
        return offered.first { SASLLogin.isWalked($0.uppercased()) } ?? offered.first
    }
}
