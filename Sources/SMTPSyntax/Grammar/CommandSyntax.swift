/// The syntax of commands (RFC 5321 §4.1.1), as strict as the standard.
package enum CommandSyntax {
    /// The longest command line without extensions, in octets including CR LF (RFC 5321 §4.5.3.1.4).
    package static let longestLine = 512

    /// The first syntax error in a command; nil when it is well formed or its verb has no rule.
    ///
    /// The length of a line with parameters is not checked here, because the limit depends on the parameters.
    package static func problem(in command: Command) -> SyntaxProblem? {
        problemOfLine(command) ?? ArgumentRules.all[command.verb]?(command)
    }

    /// What may cause trouble in a well-formed command; nil when nothing does.
    package static func remark(on command: Command) -> String? {
        switch command.verb {
        case .ehlo, .helo, .lhlo: remarkOnHello(command)
        case .auth: remarkOnMechanism(command)
        default: command.path.flatMap { remark(on: $0, of: command) }
        }
    }

    private static func problemOfLine(_ command: Command) -> SyntaxProblem? {
        if command.octets > longestLine && command.path == nil {
            return SyntaxProblem(
                "The line has \(command.octets) bytes; the limit for a command line is \(longestLine).",
                .rfc(5321, "4.5.3.1.4"), isTolerated: command.octets <= 1000, .tooLong)
        }
        if let control = command.line.first(where: { $0 < 0x20 || $0 == 0x7F }) {
            return problem(of: control, in: command)
        }
        guard command.line.contains(where: { $0 >= 0x80 }) && command.path == nil else { return nil }
        guard command.verb == .vrfy || command.verb == .expn else {
            return SyntaxProblem(
                "This command may contain only ASCII characters.", .rfc(5321, "2.4"),
                isTolerated: Verb.hellos.contains(command.verb) || command.verb == .noop)
        }
        let isAnnounced = command.words.count > 1 && command.words.last.map { ASCII.equal($0, "SMTPUTF8".utf8) } == true
        return isAnnounced
            ? nil
            : SyntaxProblem(
                "A name that is not ASCII must be followed by SMTPUTF8: \(command.verb) name SMTPUTF8.",
                .rfc(6531, "3.7.4.2"))
    }

    private static func problem(of control: UInt8, in command: Command) -> SyntaxProblem {
        switch control {
        case 0x00: return SyntaxProblem("The line contains a NUL byte.", .rfc(5321, "4.1.2"))
        case 0x0A:
            return SyntaxProblem(
                "The line contains a bare LF, and many servers end it there; only CR LF may end a line.",
                .rfc(5321, "2.3.8"))
        case 0x0D:
            return SyntaxProblem(
                "The line contains a bare CR; only CR LF may end a line.", .rfc(5321, "2.3.8"),
                isTolerated: command.verb == .noop)
        default:
            return SyntaxProblem(
                "The line contains a control character (\(hex(control))).", .rfc(5321, "4.1.2"),
                isTolerated: Verb.hellos.contains(command.verb))
        }
    }

    private static func remarkOnHello(_ command: Command) -> String? {
        guard let name = command.argument, name.first != UInt8(ascii: "[") else { return nil }
        if !name.contains(UInt8(ascii: ".")) {
            return "Use a full name, or [192.0.2.1]; some servers refuse this (504)."
        }
        if isLocal(name) { return "This name is the same on every machine; some servers refuse it." }
        return AddressLiteral.isIPv4(name[...])
            ? "Write an IP address in brackets: [\(String(decoding: name, as: UTF8.self))]." : nil
    }

    /// Names that no DNS knows (RFC 6761 §6.3, RFC 6762 §3).
    private static func isLocal(_ name: [UInt8]) -> Bool {
        let last = name.split(separator: UInt8(ascii: ".")).last ?? []
        return ["LOCAL", "LOCALHOST", "LOCALDOMAIN", "LAN", "INTERNAL"].contains { ASCII.equal(last, $0.utf8) }
    }

    private static func remarkOnMechanism(_ command: Command) -> String? {
        guard let mechanism = command.words.first, mechanism.contains(where: { ASCII.uppercased($0) != $0 }) else {
            return nil
        }
        return "Some servers refuse a mechanism name in lower case (504)."
    }

    private static func remark(on argument: PathArgument, of command: Command) -> String? {
        guard let path = argument.path, argument.problem == nil else { return nil }
        // `MAIL  FROM:`
        if command.line.dropFirst(command.verb.name.utf8.count + 1).first.map(ASCII.isBlank) == true {
            return "Some servers refuse more than one space after \(command.verb) (500)."
        }
        if PathArgument.hasSourceRoute(command.argument ?? []) {
            return "Source routes are obsolete; servers accept them and ignore the route (RFC 5321 appendix C)."
        }
        if case .mailbox(let mailbox) = path, AddressLiteral.isIPv4(Array(mailbox.domain.utf8)[...]) {
            return "Write an IP address in brackets: @[\(mailbox.domain)]."
        }
        return argument.parameters.announceRawOctets
            ? "The message must then be sent with BDAT, not DATA (RFC 3030 §3)." : nil
    }

    private static func hex(_ byte: UInt8) -> String { "0x" + Hexadecimal.text(byte, digits: 2) }
}
