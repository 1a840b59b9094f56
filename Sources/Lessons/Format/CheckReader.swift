import SMTPStandard
import SMTPSyntax
import YAML

/// Reads a check: the kind of the event with its words, and the conditions for it.
///
///     see: {command: RCPT, argument: "*bob@*", reply: 2yz}
///     see: {message: accepted, recipients: 2, header: {Subject: "*"}}
struct CheckReader {
    /// A field with a condition, and the kinds of events that it may be said of.
    private struct Row: Sendable {
        let name: String
        let kinds: Set<SeenEvent.Kind>
        let read: @Sendable (YAMLFields, String) throws(YAMLProblem) -> [EventCondition]

        init(
            _ name: String, _ kinds: Set<SeenEvent.Kind>,
            _ read: @escaping @Sendable (YAMLFields, String) throws(YAMLProblem) -> [EventCondition]
        ) {
            (self.name, self.kinds, self.read) = (name, kinds, read)
        }
    }

    private static let rows: [Row] = [
        Row("argument", [.command, .message]) { fields, name throws(YAMLProblem) in
            try patterns(fields, name).map { .argument($0) }
        },
        Row("reply", [.command, .message], codes),
        Row("enhanced", [.command, .message, .greeting], enhanced),
        Row("text", [.command, .message, .greeting]) { fields, name throws(YAMLProblem) in
            try patterns(fields, name).map { .text($0) }
        },
        Row("group", [.command]) { fields, name throws(YAMLProblem) in
            try fields.number(name, in: 1...100).map { [.group($0)] } ?? []
        },
        Row("again", [.command]) { fields, name throws(YAMLProblem) in
            try fields.flag(name).map { [.again($0)] } ?? []
        },
        Row("transaction", [.command]) { fields, name throws(YAMLProblem) in
            try fields.flag(name).map { [.transaction($0)] } ?? []
        },
        Row("place", [.message]) { fields, name throws(YAMLProblem) in
            try fields.number(name, in: 1...100).map { [.place($0)] } ?? []
        },
        Row("under-tls", Set(SeenEvent.Kind.allCases)) { fields, name throws(YAMLProblem) in
            try fields.flag(name).map { [.underTLS($0)] } ?? []
        },
        Row("authenticated", Set(SeenEvent.Kind.allCases)) { fields, name throws(YAMLProblem) in
            try fields.flag(name).map { [.authenticated($0)] } ?? []
        },
        Row("connection", Set(SeenEvent.Kind.allCases)) { fields, name throws(YAMLProblem) in
            try fields.number(name, in: 1...100).map { [.connection($0)] } ?? []
        },
        Row("sender", [.message]) { fields, name throws(YAMLProblem) in
            try patterns(fields, name).map { .sender($0) }
        },
        Row("recipients", [.message]) { fields, name throws(YAMLProblem) in
            try fields.number(name, in: 1...100).map { [.recipients($0)] } ?? []
        },
        Row("recipient", [.message]) { fields, name throws(YAMLProblem) in
            try patterns(fields, name).map { .recipient($0) }
        },
        Row("header", [.message], header),
        Row("without", [.message]) { fields, name throws(YAMLProblem) in
            (try fields.texts(name) ?? []).map { .noField($0) }
        },
        Row("unnamed", [.message]) { fields, name throws(YAMLProblem) in
            try patterns(fields, name).map { .unnamed($0) }
        },
        Row("other-sender", [.message]) { fields, name throws(YAMLProblem) in
            try fields.flag(name) == true ? [.otherSender] : []
        },
        Row("body", [.message]) { fields, name throws(YAMLProblem) in
            try patterns(fields, name).map { .body($0) }
        },
        Row("part", [.message], part),
        Row("chunks", [.message]) { fields, name throws(YAMLProblem) in
            try fields.flag(name).map { [.chunks($0)] } ?? []
        },
    ]

    private static let kindNames = SeenEvent.Kind.allCases.map(\.rawValue)

    /// The names of all fields, for the document that describes them.
    static let fieldNames = kindNames + rows.map(\.name) + ["times"]

    static func check(_ node: YAMLNode?) throws(YAMLProblem) -> LessonCheck {
        let fields = try YAMLFields(node, of: "see", known: fieldNames)
        let kinds = SeenEvent.Kind.allCases.filter { fields.entry($0.rawValue) != nil }
        guard let kind = kinds.first, kinds.count == 1 else {
            throw YAMLProblem(
                line: fields.line, words: "see needs one of the fields \(kindNames.joined(separator: ", "))")
        }
        var conditions: [EventCondition] = []
        for row in rows where fields.entry(row.name) != nil {
            guard row.kinds.contains(kind) else {
                throw YAMLProblem(
                    line: fields.line(of: row.name), words: "\(row.name) cannot be said of \(kind.rawValue)")
            }
            conditions += try row.read(fields, row.name)
        }
        return LessonCheck(
            kind, try words(of: kind, fields), conditions, times: try fields.number("times", in: 1...100) ?? 1)
    }

    /// The words of a kind in the form in which events have them.
    private static func words(of kind: SeenEvent.Kind, _ fields: YAMLFields) throws(YAMLProblem) -> [String] {
        let words = try fields.texts(kind.rawValue) ?? []
        let line = fields.line(of: kind.rawValue)
        let allowed = allowedWords(of: kind)
        for word in words where word != "*" {
            if let allowed, !allowed.contains(word) {
                throw YAMLProblem(
                    line: line,
                    words: "\(kind.rawValue) cannot be \(word); expected one of \(allowed.joined(separator: ", "))")
            }
            if kind == .command && !CommandFacts.isKnown(Verb(word)) {
                throw YAMLProblem(line: line, words: "\(word) is not a command of SMTP; * is any line")
            }
            if kind == .authentication && MechanismFacts.fact(for: word) == nil {
                throw YAMLProblem(line: line, words: "\(word) is not a mechanism that is known")
            }
        }
        guard !words.isEmpty else { throw YAMLProblem(line: line, words: "\(kind.rawValue) is empty") }
        return kind == .command || kind == .authentication ? words.map { ASCII.uppercased($0.utf8) } : words
    }

    private static func allowedWords(of kind: SeenEvent.Kind) -> [String]? {
        switch kind {
        case .message: ["accepted", "refused"]
        case .tls: ["started", "failed"]
        case .end: ["quit", "server", "client"]
        case .greeting, .command, .authentication, .finding: nil
        }
    }

    private static func patterns(_ fields: YAMLFields, _ name: String) throws(YAMLProblem) -> [TextPattern] {
        var patterns: [TextPattern] = []
        for text in try fields.texts(name) ?? [] {
            guard let pattern = TextPattern(text) else { throw unreadable(text, fields.line(of: name)) }
            patterns.append(pattern)
        }
        return patterns
    }

    private static func unreadable(_ text: String, _ line: Int) -> YAMLProblem {
        YAMLProblem(line: line, words: "unknown escape sequence in \(text); double a literal backslash")
    }

    @Sendable private static func codes(_ fields: YAMLFields, _ name: String) throws(YAMLProblem) -> [EventCondition] {
        var codes: [CodePattern] = []
        for text in try fields.texts(name) ?? [] {
            guard let code = CodePattern(text) else {
                throw YAMLProblem(
                    line: fields.line(of: name), words: "reply cannot be \(text); expected a code such as 250 or 2yz")
            }
            codes.append(code)
        }
        return [.codes(codes)]
    }

    @Sendable private static func enhanced(
        _ fields: YAMLFields, _ name: String
    ) throws(YAMLProblem) -> [EventCondition] {
        guard let text = try fields.text(name) else { return [] }
        guard let status = EnhancedStatusCode(text) else {
            throw YAMLProblem(
                line: fields.line(of: name), words: "enhanced cannot be \(text); expected a code such as 5.1.1")
        }
        return [.enhanced(status)]
    }

    /// `header: {Subject: "*", From: "*@example.org*"}`
    @Sendable private static func header(
        _ fields: YAMLFields, _ name: String
    ) throws(YAMLProblem) -> [EventCondition] {
        try headerFields(fields, name).map { .field($0.name, $0.pattern) }
    }

    /// `part: {Content-Transfer-Encoding: base64}`
    @Sendable private static func part(
        _ fields: YAMLFields, _ name: String
    ) throws(YAMLProblem) -> [EventCondition] {
        [.part(try headerFields(fields, name))]
    }

    private static func headerFields(_ fields: YAMLFields, _ name: String) throws(YAMLProblem) -> [PartField] {
        guard case .map(let entries)? = fields.node(name)?.value else {
            throw YAMLProblem(line: fields.line(of: name), words: "\(name) needs NAME: PATTERN for each field")
        }
        var read: [PartField] = []
        for entry in entries {
            guard case .text(let text) = entry.node.value, let pattern = TextPattern(text) else {
                throw unreadable(entry.name, entry.line)
            }
            read.append(PartField(entry.name, pattern))
        }
        return read
    }
}
