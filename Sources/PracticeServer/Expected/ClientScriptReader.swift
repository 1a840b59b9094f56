import SMTPSyntax
import SessionModel

/// Reads the script of a client line by line.
struct ClientScriptReader {
    /// What is wrong, in the order of the lines.
    private(set) var problems: [ClientScriptProblem] = []
    private(set) var greeting: ServerReply?
    private(set) var steps: [ClientScript.Step] = []
    /// The lines of a reply that is not complete.
    private var lines: [String] = []
    private var code: ReplyCode?
    private var isInMessage = false
    /// Whether the last `C:` line is DATA, after which the message may follow.
    private var isAfterData = false

    /// Reads a line; one that is wrong is left out, and the next one is read.
    mutating func take(_ line: Substring, _ number: Int) {
        do throws(ClientScriptProblem) {
            try read(line, number)
        } catch {
            problems.append(error)
            (lines, code) = ([], nil)
        }
    }

    private mutating func read(_ line: Substring, _ number: Int) throws(ClientScriptProblem) {
        if let sent = Self.rest(of: line, after: "C") {
            takeSent(sent, number)
        } else if let answer = Self.rest(of: line, after: "S") {
            try takeReply(answer, number)
        } else {
            let text = line.drop { $0 == " " || $0 == "\t" }
            let isRemark =
                text.isEmpty || text.hasPrefix("#") || text.hasPrefix("--") || line == ":queue" || line == ":flush"
            guard isRemark else { throw ClientScriptProblem(number, "a line must begin with C:, S:, # or --") }
        }
    }

    mutating func finish(_ number: Int) {
        if code != nil { complain(number, "the reply has no last line, with a space after the code") }
        if isInMessage { complain(number, "the message has no end; write C: . after it") }
        if steps.isEmpty, problems.isEmpty { complain(number, "the script has no C: line") }
    }

    private mutating func complain(_ number: Int, _ text: String) {
        problems.append(ClientScriptProblem(number, text))
    }

    private mutating func takeSent(_ text: Substring, _ number: Int) {
        if code != nil {
            complain(number, "the reply above has no last line, with a space after the code")
            (lines, code) = ([], nil)
        }
        if isAfterData { (isInMessage, isAfterData) = (true, false) }
        let kind: ClientScript.Step.Kind = !isInMessage ? .command : text == "." ? .end : .text
        let words = Self.withoutSecrets(text)
        if let pattern = Glob(kind == .command ? Self.comparable(words) : words) {
            steps.append(ClientScript.Step(lineNumber: number, kind: kind, written: String(text), pattern: pattern))
        } else {
            complain(number, "unknown escape sequence; double a literal backslash")
            // The reply to it is read as usual.
            if let any = Glob("*") {
                steps.append(ClientScript.Step(lineNumber: number, kind: kind, written: String(text), pattern: any))
            }
        }
        if kind == .end { isInMessage = false }
        isAfterData = kind == .command && Verb(text) == .data
    }

    private mutating func takeReply(_ text: Substring, _ number: Int) throws(ClientScriptProblem) {
        guard let code = ReplyCode(digits: Array(text.prefix(3).utf8)), code.isInGrammar else {
            throw ClientScriptProblem(number, "S: needs a code such as 250, which the server sends")
        }
        let mark = text.dropFirst(3).first
        guard mark == nil || mark == " " || mark == "-" else {
            throw ClientScriptProblem(number, "a space or a hyphen must follow the code")
        }
        guard self.code == nil || self.code == code else {
            throw ClientScriptProblem(number, "all lines of a reply have the same code")
        }
        guard let octets = VisibleText.bytes(fromFileForm: String(text.dropFirst(4))) else {
            throw ClientScriptProblem(number, "unknown escape sequence; double a literal backslash")
        }
        lines.append(String(decoding: octets, as: UTF8.self))
        self.code = code
        if mark != "-" { try endReply(code, number) }
    }

    private mutating func endReply(_ code: ReplyCode, _ number: Int) throws(ClientScriptProblem) {
        let reply = ServerReply(code, lines: lines)
        (lines, self.code) = ([], nil)
        if let last = steps.indices.last {
            guard steps[last].reply == nil else {
                throw ClientScriptProblem(number, "the line above has its reply already")
            }
            guard steps[last].kind != .text else {
                throw ClientScriptProblem(number, "text of a message gets no reply")
            }
            steps[last].reply = reply
        } else {
            guard greeting == nil else { throw ClientScriptProblem(number, "there is one greeting") }
            greeting = reply
        }
        if code.severity != .intermediate { isAfterData = false }
    }

    /// What comes after `C:` or `C~` and one space.
    private static func rest(of line: Substring, after letter: String) -> Substring? {
        guard line.hasPrefix("\(letter):") || line.hasPrefix("\(letter)~") else { return nil }
        let rest = line.dropFirst(2)
        return rest.first == " " ? rest.dropFirst() : rest
    }

    private static func comparable(_ pattern: Substring) -> Substring {
        Substring(String(decoding: ClientScript.comparable(Array(pattern.utf8)), as: UTF8.self))
    }

    /// Where a transcript has `<redacted: …>`, the client may send anything.
    private static func withoutSecrets(_ text: Substring) -> Substring {
        let octets = Array(text.utf8)
        guard let start = OctetSearch.firstRange(of: Array("<redacted:".utf8), in: octets)?.lowerBound else {
            return text
        }
        let end = octets[start...].firstIndex(of: UInt8(ascii: ">")) ?? octets.endIndex - 1
        return Substring(String(decoding: octets[..<start] + [UInt8(ascii: "*")] + octets[(end + 1)...], as: UTF8.self))
    }
}
