/// What is wrong with the way a command is written, in a sentence, with the section that says so.
public struct SyntaxProblem: Error, Hashable, Sendable {
    public let text: String
    public let source: SpecReference

    public init(_ text: String, _ source: SpecReference) {
        self.text = text
        self.source = source
    }
}

/// The syntax of commands (RFC 5321 §4.1.1), as strict as the standard.
public enum CommandSyntax {
    /// The longest command line without extensions, in octets with CR LF (RFC 5321 §4.5.3.1.4).
    public static let longestLine = 512

    /// The first thing that is wrong with a command; nil when it is well formed or its verb is not known here.
    public static func problem(in command: Command) -> SyntaxProblem? {
        problemOfLine(command) ?? problemOfArgument(command)
    }

    /// What may cause trouble with a command that is well formed; nil when nothing does.
    public static func remark(on command: Command) -> String? {
        guard Verb.hellos.contains(command.verb), let name = command.argument, !name.contains(UInt8(ascii: ".")),
            name.first != UInt8(ascii: "[")
        else { return nil }
        return "A name without a dot is refused by some servers (504)."
    }

    private static func problemOfLine(_ command: Command) -> SyntaxProblem? {
        if command.octets > longestLine && command.path == nil {
            return SyntaxProblem(
                "The line has \(command.octets) octets; a command line may have \(longestLine).",
                .rfc(5321, "4.5.3.1.4"))
        }
        if let control = command.line.first(where: { $0 < 0x20 || $0 == 0x7F }) {
            return SyntaxProblem(
                "A control character (\(hex(control))) stands in the line.", .rfc(5321, "4.1.2"))
        }
        if command.line.contains(where: { $0 >= 0x80 }) && command.path == nil {
            return SyntaxProblem("Only ASCII may stand in this command.", .rfc(5321, "2.4"))
        }
        return nil
    }

    private static func problemOfArgument(_ command: Command) -> SyntaxProblem? {
        switch command.verb {
        case .ehlo, .helo, .lhlo: problemOfHello(command)
        case .mail, .rcpt, .send, .soml, .saml: command.path?.problem
        case .data, .rset, .quit, .starttls: problemOfNoArgument(command)
        case .vrfy: problemOfMissingArgument(command, "VRFY name", .rfc(5321, "4.1.1.6"))
        case .expn: problemOfMissingArgument(command, "EXPN list", .rfc(5321, "4.1.1.7"))
        case .auth: problemOfMissingArgument(command, "AUTH mechanism", .rfc(4954, "4"))
        case .etrn: problemOfMissingArgument(command, "ETRN node", .rfc(1985, "5"))
        case .bdat: problemOfChunk(command)
        default: nil
        }
    }

    private static func problemOfHello(_ command: Command) -> SyntaxProblem? {
        guard let argument = command.argument else {
            return SyntaxProblem(
                "The name of this client is missing: \(command.verb) client.example.org.", .rfc(5321, "4.1.1.1"))
        }
        do throws(SyntaxProblem) {
            try PathReader.checkDomain(argument[...])
            return nil
        } catch {
            return SyntaxProblem(
                "\(command.verb) takes one domain name, or an address in brackets such as [192.0.2.1].",
                .rfc(5321, "4.1.1.1"))
        }
    }

    private static func problemOfNoArgument(_ command: Command) -> SyntaxProblem? {
        guard command.argument != nil else { return nil }
        let source: SpecReference = command.verb == .starttls ? .rfc(3207, "4") : .rfc(5321, "4.1.1")
        return SyntaxProblem("\(command.verb) takes no argument.", source)
    }

    private static func problemOfChunk(_ command: Command) -> SyntaxProblem? {
        guard let chunk = command.chunk, command.words.count == (chunk.isLast ? 2 : 1) else {
            return SyntaxProblem("BDAT takes a size, and LAST behind it or nothing: BDAT 120 LAST.", .rfc(3030, "2"))
        }
        return nil
    }

    private static func problemOfMissingArgument(
        _ command: Command, _ form: String, _ source: SpecReference
    ) -> SyntaxProblem? {
        guard command.argument == nil else { return nil }
        return SyntaxProblem("The argument is missing: \(form).", source)
    }

    private static func hex(_ byte: UInt8) -> String {
        "0x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
}
