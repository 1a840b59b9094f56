import SMTPSyntax
import SessionModel

/// What a client is expected to send, and what the server answers: a script, read by the server.
///
///     C: MAIL FROM:<*@example.org>*       the next line of the client fits this pattern
///     S: 451 4.7.1 Greylisted             the reply; without such a line the server decides
///
/// After `C: DATA` the lines up to `C: .` must occur in the message in this order, with any others between.
package struct ClientScript: Hashable, Sendable {
    /// One line of the client.
    struct Step: Hashable, Sendable {
        enum Kind: Hashable {
            case command
            /// A line of the message.
            case text
            /// The dot that ends the message.
            case end
        }

        let lineNumber: Int
        let kind: Kind
        /// As it is in the script.
        let written: String
        let pattern: Glob
        /// Nil where the server decides.
        var reply: ServerReply?
    }

    /// The greeting; nil where the server has its own.
    private(set) var greeting: ServerReply?
    private(set) var steps: [Step] = []

    /// Reads the text of a file; throws all that is wrong with it.
    package init(_ text: String) throws(ClientScriptProblems) {
        var reader = ClientScriptReader()
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            reader.take(line.hasSuffix("\r") ? line.dropLast() : line, number)
        }
        reader.finish(number)
        guard reader.problems.isEmpty else { throw ClientScriptProblems(all: reader.problems) }
        (greeting, steps) = (reader.greeting, reader.steps)
    }

    /// How many lines of the client are expected.
    package var count: Int { steps.count }

    /// A line of the client in the form in which lines are compared: verbs and the words in front of an address are the
    /// same in any case of letters.
    static func comparable(_ line: [UInt8]) -> [UInt8] {
        let mark = line.firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ":") } ?? line.endIndex
        let space = line.firstIndex(of: 0x20) ?? line.endIndex
        let verb = ASCII.uppercased(line[..<space])
        let end = verb == "MAIL" || verb == "RCPT" ? mark : space
        return Array(ASCII.uppercased(line[..<end]).utf8) + line[end...]
    }
}
