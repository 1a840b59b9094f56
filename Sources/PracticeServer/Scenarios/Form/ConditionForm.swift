import SMTPSyntax
import YAML

/// The field `when` of a rule: all of its conditions must be true.
enum ConditionForm {
    static let names = [
        "authenticated", "tls", "hello", "sender", "recipient", "header", "contains", "no-header", "text", "messages",
        "within",
    ]

    static func conditions(_ node: YAMLNode, at place: ScenarioPlace) throws(YAMLProblem) -> [ScenarioCondition] {
        let fields = try YAMLFields(node, of: "a condition", known: names)
        for entry in fields.entries { try check(entry, at: place) }
        return try sender(fields) + recipient(fields) + session(fields) + message(fields) + rate(fields)
    }

    /// A condition that can never be true at its place is a mistake.
    private static func check(_ entry: YAMLEntry, at place: ScenarioPlace) throws(YAMLProblem) {
        let isRight: Bool
        switch entry.name {
        case "sender": isRight = place == .message || [.mail, .rcpt, .data, .bdat].contains { place == .command($0) }
        case "recipient": isRight = place == .command(.rcpt)
        case "header", "contains", "no-header", "text": isRight = place == .message
        case "hello": isRight = place != .greeting
        default: isRight = true
        }
        guard isRight else {
            throw YAMLProblem(line: entry.line, words: "\(entry.name) is not known at this place of the session")
        }
    }

    private static func session(_ fields: YAMLFields) throws(YAMLProblem) -> [ScenarioCondition] {
        let states: [ScenarioCondition?] = [
            try fields.flag("authenticated").map { .authenticated($0) }, try fields.flag("tls").map { .underTLS($0) },
            try fields.text("hello").map { .hello($0) },
        ]
        return states.compactMap(\.self)
    }

    private static func sender(_ fields: YAMLFields) throws(YAMLProblem) -> [ScenarioCondition] {
        guard let text = try fields.text("sender") else { return [] }
        guard let pattern = pattern(text) else {
            throw wrong(fields, "sender", text, "an address, a domain or <>", words: [])
        }
        return [.sender(pattern)]
    }

    private static func recipient(_ fields: YAMLFields) throws(YAMLProblem) -> [ScenarioCondition] {
        guard let text = try fields.text("recipient") else { return [] }
        switch text {
        case "elsewhere": return [.recipient(.elsewhere)]
        case "unknown": return [.recipient(.unknown)]
        case "known": return [.recipient(.known)]
        default:
            guard let pattern = pattern(text), pattern != .null else {
                let words = ["known", "unknown", "elsewhere"]
                throw wrong(
                    fields, "recipient", text, "known, unknown, elsewhere, an address or a domain", words: words)
            }
            return [.recipient(.at(pattern))]
        }
    }

    private static func message(_ fields: YAMLFields) throws(YAMLProblem) -> [ScenarioCondition] {
        let found = try both(fields, "header", "contains").map { ScenarioCondition.field($0, contains: $1) }
        let others: [ScenarioCondition?] = [
            found, try fields.text("no-header").map { .noField($0) }, try fields.text("text").map { .text($0) },
        ]
        return others.compactMap(\.self)
    }

    private static func rate(_ fields: YAMLFields) throws(YAMLProblem) -> [ScenarioCondition] {
        guard try both(fields, "messages", "within") != nil,
            let count = try fields.number("messages", in: 1...100),
            let seconds = try fields.number("within", in: 1...86_400)
        else { return [] }
        return [.messages(atLeast: count, inSeconds: seconds)]
    }

    /// Two fields of which neither says anything alone.
    private static func both(
        _ fields: YAMLFields, _ one: String, _ other: String
    ) throws(YAMLProblem) -> (String, String)? {
        switch (try fields.text(one), try fields.text(other)) {
        case (let first?, let second?): return (first, second)
        case (nil, nil): return nil
        case (nil, _): throw YAMLProblem(line: fields.line(of: other), words: "\(other) needs the field \(one)")
        case (_, nil): throw YAMLProblem(line: fields.line(of: one), words: "\(one) needs the field \(other)")
        }
    }

    private static func wrong(
        _ fields: YAMLFields, _ name: String, _ text: String, _ expected: String, words: [String]
    ) -> YAMLProblem {
        let end = NearestName.of(text, among: words).map { "did you mean \($0)?" } ?? "expected \(expected)"
        return YAMLProblem(line: fields.line(of: name), words: "\(name) cannot be \(text); \(end)")
    }

    /// An address, a domain with a dot, or `<>`.
    private static func pattern(_ text: String) -> AddressPattern? {
        if text == "<>" { return .null }
        guard text.contains("@") else {
            return text.contains(".") && ScenarioField.isDomain(text) ? .domain(text) : nil
        }
        let argument = PathArgument(Array("TO:<\(text)>".utf8), keyword: "TO:")
        guard argument.problem == nil, case .mailbox(let mailbox)? = argument.path else { return nil }
        return .mailbox(localPart: mailbox.localPart, domain: mailbox.domain)
    }
}
