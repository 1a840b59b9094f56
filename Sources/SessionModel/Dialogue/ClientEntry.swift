import SMTPSyntax

/// A line that was sent.
package struct ClientEntry: Hashable, Sendable {
    /// What kind of line it was.
    package enum Kind: Hashable, Sendable {
        case command(Verb)
        case data
        case authAnswer
    }

    /// The line as it was sent, without its ending and without secrets.
    package let line: [UInt8]
    /// How it ended on the wire.
    package let ending: LineEnding
    package let kind: Kind
    package let isStuffed: Bool
    package let isRedacted: Bool
    package let isUnderTLS: Bool
    package let verdict: Verdict

    /// Whether it is AUTH; most servers skip leading spaces.
    var beginsLogin: Bool { mayBeginLogin && Command(line).login != nil }

    /// Whether the line that ends with it may be AUTH.
    var mayBeginLogin: Bool {
        guard case .command(let verb) = kind, ending != .none else { return false }
        return verb.name.isEmpty || verb.isOfLogin
    }

    /// The line with its end.
    package var wire: WireLine { WireLine(bytes: line, ending: ending) }
}
