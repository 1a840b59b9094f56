/// A line sent by the client, read as a command (RFC 5321 §4.1.1).
///
/// Reading never fails: an unknown verb and a malformed argument are values, too, because people must be able to send
/// them. `CommandSyntax` reports what is wrong with a command.
///
///     "rcpt to:<bob@example.test> NOTIFY=NEVER"   →   verb RCPT, argument "to:<bob@example.test> NOTIFY=NEVER"
package struct Command: Hashable, Sendable {
    /// Copies share what was read: a command is kept until its reply, and a dozen questions are asked about it before.
    private let reading: Reading

    package init(_ line: [UInt8]) { reading = Reading(line) }

    /// The line without its ending, unchanged.
    package var line: [UInt8] { reading.line }

    /// The first word; empty for an empty line.
    package var verb: Verb { reading.verb }

    /// The text after the verb, without surrounding spaces; nil when there is none.
    ///
    /// Servers should tolerate spaces at the end of a line (RFC 5321 §4.1.1).
    package var argument: [UInt8]? { reading.argument }

    /// For MAIL and RCPT: the argument read as a path with parameters.
    package var path: PathArgument? { reading.path }

    package init(_ line: some Collection<UInt8>) { self.init(Array(line)) }

    package init(_ text: String) {
        self.init(Array(text.utf8))
    }

    /// The words of the argument.
    package var words: [ArraySlice<UInt8>] { ASCII.words((argument ?? [])[...]) }

    /// The number of octets on the wire, including CR LF.
    package var octets: Int { line.count + 2 }

    /// For BDAT: the number of octets in the chunk that follows, and whether it is the last one (RFC 3030 §2).
    package var chunk: (size: Int, isLast: Bool)? {
        guard verb == .bdat, let digits = words.first, digits.allSatisfy(ASCII.isDigit),
            let size = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        return (size, words.count > 1 && ASCII.equal(words[1], "LAST".utf8))
    }

    /// Whether it is the last part of a message: BDAT or BURL with LAST (RFC 3030 §2, RFC 4468 §3).
    package var isLastPart: Bool {
        guard verb == .burl else { return chunk?.isLast == true }
        return words.count > 1 && ASCII.equal(words[1], "LAST".utf8)
    }

    /// The command without surrounding spaces. Most servers recognize a verb after leading spaces.
    package var trimmed: Command {
        let text = ASCII.trimmed(line[...])
        return text.count == line.count ? self : Command(text)
    }

    /// The command as many servers read it: without spaces around it, and without a CR in front of CR LF.
    package var asRead: Command {
        let text = ASCII.trimmed(line.last == UInt8(ascii: "\r") ? line.dropLast() : line[...])
        return text.count == line.count ? self : Command(text)
    }

    /// For AUTH and Exchange's X-EXPS: the mechanism in upper case, empty when none is named.
    package var login: String? {
        let command = trimmed
        guard command.verb.isOfLogin else { return nil }
        return command.words.first.map { ASCII.uppercased($0) } ?? ""
    }
}

extension Command {
    package static func == (left: Command, right: Command) -> Bool {
        left.reading === right.reading || left.line == right.line
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(line) }
}

/// A line that was read, once.
private final class Reading: Sendable {
    let line: [UInt8]
    let verb: Verb
    let argument: [UInt8]?
    let path: PathArgument?

    init(_ line: [UInt8]) {
        self.line = line
        let end = line.firstIndex(where: ASCII.isBlank) ?? line.endIndex
        verb = Verb(bytes: line[..<end])
        let rest = ASCII.trimmed(line[end...])
        argument = rest.isEmpty ? nil : Array(rest)
        path = Self.keyword(of: verb).map { [argument] keyword in PathArgument(argument ?? [], keyword: keyword) }
    }

    /// The word in front of the path; nil for a verb without a path.
    private static func keyword(of verb: Verb) -> String? {
        // All of these verbs have four letters, and most verbs that are sent are among them or begin otherwise.
        guard verb.name.utf8.count == 4, let first = verb.name.utf8.first else { return nil }
        switch first {
        case UInt8(ascii: "R"): return verb == .rcpt ? "TO:" : nil
        case UInt8(ascii: "M"): return verb == .mail ? "FROM:" : nil
        case UInt8(ascii: "S"): return verb == .send || verb == .soml || verb == .saml ? "FROM:" : nil
        default: return nil
        }
    }
}
