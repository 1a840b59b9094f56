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
    let style: ClientStyle

    /// How it ended on the wire.
    package var ending: LineEnding { style.ending }
    package var kind: Kind { style.kind }
    package var isStuffed: Bool { style.isStuffed }
    package var isRedacted: Bool { style.isRedacted }
    package var isUnderTLS: Bool { style.isUnderTLS }
    package var verdict: Verdict { style.verdict }

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
