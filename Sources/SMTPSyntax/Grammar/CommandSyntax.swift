/// The syntax of commands (RFC 5321 §4.1.1), as strict as the standard.
package enum CommandSyntax {
    /// The longest command line without extensions, in octets including CR LF (RFC 5321 §4.5.3.1.4).
    package static let longestLine = 512

    /// The first syntax error in a command; nil when it is well formed or its verb has no rule.
    ///
    /// The length of a line with parameters is not checked here, because the limit depends on the parameters.
    package static func problem(in command: Command) -> SyntaxProblem? {
        problemOfLine(command) ?? ArgumentRules.rule(for: command.verb)?(command)
    }

    /// What may cause trouble in a well-formed command; nil when nothing does.
    package static func remark(on command: Command) -> String? {
        switch command.verb {
        case .ehlo, .helo, .lhlo: remarkOnHello(command) ?? remarkOnOddity(in: command)
        default: remarkOnOddity(in: command) ?? command.path.flatMap(remark)
        }
    }

    private static func problemOfLine(_ command: Command) -> SyntaxProblem? {
        if command.octets > longestLine && command.path == nil {
            return SyntaxProblem(
                "The line has \(command.octets) bytes; the limit for a command line is \(longestLine).",
                .rfc(5321, "4.5.3.1.4"), tolerance: command.octets <= 1000 ? .some : .few, .tooLong)
        }
        if let control = command.line.first(where: { $0 < 0x20 || $0 == 0x7F }) {
            return problem(of: control, in: command)
        }
        guard command.line.contains(where: { $0 >= 0x80 }) && command.path == nil else { return nil }
        guard command.verb == .vrfy || command.verb == .expn else {
            return SyntaxProblem(
                "This command may contain only ASCII characters.", .rfc(5321, "2.4"),
                tolerance: Verb.hellos.contains(command.verb) || command.verb == .noop ? .some : .few)
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
        case 0x09:
            return SyntaxProblem("The line contains a tab, where only a space may be.", .rfc(5321, "4.1.1"))
        case 0x0A:
            return SyntaxProblem(
                "The line contains a bare LF, and many servers end it there; only CR LF may end a line.",
                .rfc(5321, "2.3.8"))
        case 0x0D:
            return SyntaxProblem(
                "The line contains a bare CR; only CR LF may end a line.", .rfc(5321, "2.3.8"),
                tolerance: command.verb == .noop ? .some : .few)
        default:
            return SyntaxProblem(
                "The line contains a control character (\(hex(control))).", .rfc(5321, "4.1.2"))
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

    private static func remarkOnOddity(in command: Command) -> String? {
        Oddity.first(in: command)?.remark(on: command.verb)
    }

    private static func remark(on argument: PathArgument) -> String? {
        guard let path = argument.path, argument.problem == nil else { return nil }
        if case .mailbox(let mailbox) = path, mailbox.domain.utf8.first.map(ASCII.isDigit) == true,
            AddressLiteral.isIPv4(Array(mailbox.domain.utf8)[...])
        {
            return "Write an IP address in brackets: @[\(mailbox.domain)]."
        }
        return argument.parameters.announceRawOctets
            ? "The message must then be sent with BDAT, not DATA (RFC 3030 §3)." : nil
    }

    private static func hex(_ byte: UInt8) -> String { "0x" + Hexadecimal.text(byte, digits: 2) }
}
