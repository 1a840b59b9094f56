/// The argument of MAIL or RCPT, read as far as possible.
///
///     FROM:<alice@example.org> SIZE=2048   →   path alice@example.org, parameters [SIZE=2048]
///
/// The reader is strict: `problem` names what RFC 5321 §4.1.1.2 and §4.1.1.3 do not allow, even where most servers
/// accept it.
package struct PathArgument: Hashable, Sendable {
    /// The path; nil when it cannot be read.
    package private(set) var path: Path?
    package private(set) var parameters: [PathParameter] = []
    /// The text before the parameters, up to the closing bracket; empty when the brackets cannot be read.
    package private(set) var head: ArraySlice<UInt8> = []
    /// The first syntax error; nil when the argument is well formed.
    package private(set) var problem: SyntaxProblem?

    package init(_ argument: [UInt8], keyword: String) {
        let isRecipient = keyword == "TO:"
        do throws(SyntaxProblem) {
            var rest = try Self.afterKeyword(argument[...], keyword)
            let inside = try Self.takeBrackets(&rest, keyword)
            head = argument[..<rest.startIndex]
            path = try PathReader(inside, isRecipient: isRecipient).path()
            parameters = try Self.readParameters(rest)
        } catch {
            problem = Self.namesSeveral(argument) ? Self.oneOnly(isRecipient) : error
        }
    }

    /// Whether a list of addresses was written where one is expected: `TO:<a@x.example>, <b@x.example>`.
    private static func namesSeveral(_ argument: [UInt8]) -> Bool {
        guard !hasSourceRoute(argument), !argument.contains(UInt8(ascii: "\"")) else { return false }
        let words = ASCII.words(argument[...]).filter { !$0.contains(UInt8(ascii: "=")) }
        let pieces = words.flatMap { $0.split { "<>,;".utf8.contains($0) } }
        return pieces.filter { $0.contains(UInt8(ascii: "@")) }.count > 1
    }

    private static func oneOnly(_ isRecipient: Bool) -> SyntaxProblem {
        isRecipient
            ? SyntaxProblem("RCPT names one recipient; send it once for each.", .rfc(5321, "4.1.1.3"))
            : SyntaxProblem("MAIL names one sender.", .rfc(5321, "4.1.1.2"))
    }

    private static func afterKeyword(
        _ argument: ArraySlice<UInt8>, _ keyword: String
    ) throws(SyntaxProblem) -> ArraySlice<UInt8> {
        let count = keyword.utf8.count - 1
        guard ASCII.equal(argument.prefix(count), keyword.utf8.prefix(count)) else {
            throw SyntaxProblem(Self.missing(keyword, argument), .rfc(5321, "4.1.1.2"))
        }
        let rest = argument.dropFirst(count)
        guard rest.first == UInt8(ascii: ":") else {
            let word = keyword.dropLast()
            let isBlank = ASCII.trimmed(rest).first == UInt8(ascii: ":")
            throw SyntaxProblem(
                isBlank
                    ? "No space is allowed before the colon: \(keyword)<address>."
                    : "The colon after \(word) is missing: \(keyword)<address>.",
                .rfc(5321, "4.1.1.2"))
        }
        let path = rest.dropFirst()
        guard let first = path.first else {
            throw SyntaxProblem("The address is missing: \(keyword)<address>.", .rfc(5321, "4.1.1.2"))
        }
        guard !ASCII.isBlank(first) else {
            let isAlone = ASCII.trimmed(path).isEmpty
            throw SyntaxProblem(
                isAlone ? "The address is missing: \(keyword)<address>." : "No space is allowed after the colon.",
                .rfc(5321, "4.1.1.2"), tolerance: isAlone ? .few : .most)
        }
        return path
    }

    /// Without the keyword, or with a slip in it: `FORM:`.
    private static func missing(_ keyword: String, _ argument: ArraySlice<UInt8>) -> String {
        let word = Array(argument.prefix { ASCII.isLetter($0) }.map(ASCII.uppercased))
        let isMeant = NearWord.isNear(word, Array(keyword.utf8.dropLast()))
        return isMeant
            ? "\(String(decoding: word, as: UTF8.self)): is not the keyword; did you mean \(keyword)<address>?"
            : "\(keyword)<address> is missing."
    }

    /// Removes `<…>` from the front and returns the text inside it.
    private static func takeBrackets(
        _ rest: inout ArraySlice<UInt8>, _ keyword: String
    ) throws(SyntaxProblem) -> ArraySlice<UInt8> {
        guard rest.first == UInt8(ascii: "<") else {
            // Most servers understand a one-word address without brackets, but not a name in front of them.
            let isOneWord = !rest.contains { "<> \t".utf8.contains($0) } && rest.contains(UInt8(ascii: "@"))
            throw SyntaxProblem(
                "The address must be in angle brackets: \(keyword)<address>.", .rfc(5321, "4.1.2"),
                tolerance: isOneWord ? .most : .few)
        }
        guard let end = closingBracket(in: rest) else {
            throw SyntaxProblem("The closing bracket > is missing: \(keyword)<address>.", .rfc(5321, "4.1.2"))
        }
        defer { rest = rest[(end + 1)...] }
        return rest[(rest.startIndex + 1)..<end]
    }

    /// The `>` that ends the path; one inside a quoted local part does not count.
    private static func closingBracket(in text: ArraySlice<UInt8>) -> Int? {
        var isQuoted = false
        var isEscaped = false
        for index in text.indices {
            let byte = text[index]
            if isEscaped {
                isEscaped = false
            } else if isQuoted && byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ">") && !isQuoted {
                return index
            }
        }
        return nil
    }

    /// Whether a source route precedes the address, `<@one.example:user@host>` (RFC 5321 appendix C).
    static func hasSourceRoute(_ argument: [UInt8]) -> Bool {
        guard let bracket = argument.firstIndex(of: UInt8(ascii: "<")) else { return false }
        return argument[(bracket + 1)...].first == UInt8(ascii: "@")
    }

    private static func readParameters(_ rest: ArraySlice<UInt8>) throws(SyntaxProblem) -> [PathParameter] {
        guard !rest.isEmpty else { return [] }
        guard rest.first.map(ASCII.isBlank) == true else {
            throw SyntaxProblem("A space is required between > and the parameters.", .rfc(5321, "4.1.2"))
        }
        let parameters = ASCII.words(rest).map { PathParameter($0) }
        if let problem = parameters.lazy.compactMap(\.problem).first { throw problem }
        return parameters
    }
}
