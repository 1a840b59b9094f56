/// What the standard allows in a command, and some servers refuse.
package enum Oddity: Hashable, Sendable, CaseIterable {
    /// `MAIL  FROM:<…>`
    case extraSpace
    /// `MAIL FROM:<…> size=5`
    case lowerCaseParameter
    /// `AUTH plain`
    case lowerCaseMechanism
    /// `<@relay.example:alice@example.org>`
    case sourceRoute
    /// `<"alice b"@example.org>`
    case quotedLocalPart
    /// `<alice@[192.0.2.1]>`
    case addressLiteral
    /// `VRFY alice`
    case bareName
    /// `NOOP hello`, `HELP MAIL`
    case argument
    /// A space in front of CR LF.
    case spaceAtEnd

    /// Those of a command, the most troublesome first.
    package static func all(in command: Command) -> [Oddity] { inOrder.filter { $0.isFound(in: command) } }

    /// The most troublesome one; nil without any.
    static func first(in command: Command) -> Oddity? {
        // A verb alone, as most commands are, has none.
        guard command.argument != nil || command.line.last.map(ASCII.isBlank) == true else { return nil }
        return inOrder.first { $0.isFound(in: command) }
    }

    private static let inOrder = allCases

    /// What may happen, in a sentence.
    package func remark(on verb: Verb) -> String {
        switch self {
        case .extraSpace: "Some servers refuse more than one space after \(verb) (500)."
        case .lowerCaseParameter: "Some servers refuse the name of a parameter in lower case (501, 555)."
        case .lowerCaseMechanism: "Some servers refuse a mechanism name in lower case (504)."
        case .sourceRoute:
            "Source routes are obsolete; most servers ignore the route, some refuse it (RFC 5321 appendix C)."
        case .quotedLocalPart: "Some servers refuse a name in quotes (501, 553)."
        case .addressLiteral: "Some servers refuse an IP address instead of a domain (501)."
        case .bareName: "Some servers want the domain, too: \(verb) alice@example.org (501)."
        case .argument: "Some servers refuse an argument after \(verb) (500, 501)."
        case .spaceAtEnd: "Some servers refuse a space at the end of the line (500, 501)."
        }
    }

    private func isFound(in command: Command) -> Bool {
        switch self {
        case .extraSpace:
            command.path != nil && command.line.dropFirst(command.verb.name.utf8.count + 1).first == UInt8(ascii: " ")
        case .lowerCaseParameter: Self.hasLowerCaseParameter(command)
        case .lowerCaseMechanism:
            command.verb == .auth && command.words.first?.contains { ASCII.uppercased($0) != $0 } == true
        case .sourceRoute: command.path != nil && PathArgument.hasSourceRoute(command.argument ?? [])
        case .quotedLocalPart: command.mailbox?.localPart.utf8.first == UInt8(ascii: "\"")
        case .addressLiteral: command.mailbox?.domain.utf8.first == UInt8(ascii: "[")
        case .bareName:
            command.verb == .vrfy && command.words.count == 1 && command.argument?.contains(UInt8(ascii: "@")) == false
        case .argument: (command.verb == .noop || command.verb == .help) && command.argument != nil
        case .spaceAtEnd: command.line.last == UInt8(ascii: " ")
        }
    }

    private static func hasLowerCaseParameter(_ command: Command) -> Bool {
        guard let path = command.path, !path.parameters.isEmpty else { return false }
        return ASCII.words((command.argument ?? []).dropFirst(path.head.count)).contains { word in
            word.prefix { $0 != UInt8(ascii: "=") }.contains { ASCII.uppercased($0) != $0 }
        }
    }
}

extension Command {
    /// The address in MAIL or RCPT, where there is one that can be read.
    fileprivate var mailbox: Mailbox? {
        if case .mailbox(let mailbox)? = path?.path { mailbox } else { nil }
    }
}
