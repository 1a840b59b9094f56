import SMTPSyntax

/// A line that was sent.
package struct ClientEntry: Hashable, Sendable {
    /// What kind of line it was.
    package enum Kind: Hashable, Sendable {
        case command(Verb)
        case data
        case authAnswer
    }

    /// The line as it was sent, without its end; secrets are cut out already.
    package let line: [UInt8]
    package let kind: Kind
    package let isStuffed: Bool
    package let isRedacted: Bool
    package let isUnderTLS: Bool
    package let verdict: Verdict
}
