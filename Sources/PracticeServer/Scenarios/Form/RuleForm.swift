import SMTPSyntax
import YAML

/// The field `rules` of a scenario file: where, when, and with which reply.
///
///     - at: RCPT
///       when:
///         recipient: elsewhere
///       reply: 554 5.7.1 Relay access denied
enum RuleForm {
    /// Each rule is tried at each command, so there is no room for more.
    private static let most = 100

    /// The verbs that the practice server can serve.
    private static let verbs: [Verb] = [
        .ehlo, .helo, .lhlo, .mail, .rcpt, .data, .bdat, .rset, .noop, .vrfy, .expn, .help, .quit, .etrn, .starttls,
        .auth, .xclient,
    ]

    /// The verbs that change the session when they are accepted, which a reply alone cannot do.
    private static let moving: Set<Verb> = [
        .ehlo, .helo, .lhlo, .mail, .rcpt, .data, .bdat, .rset, .starttls, .auth, .xclient,
    ]

    static func rules(_ fields: YAMLFields) throws(YAMLProblem) -> [ScenarioRule] {
        let nodes = try fields.items("rules")
        guard nodes.count <= most else {
            throw YAMLProblem(line: fields.line(of: "rules"), words: "rules has more than \(most) rules")
        }
        var rules: [ScenarioRule] = []
        for node in nodes { rules.append(try rule(node)) }
        return rules
    }

    private static func rule(_ node: YAMLNode) throws(YAMLProblem) -> ScenarioRule {
        let fields = try YAMLFields(node, of: "a rule", known: ["at", "when", "reply"])
        let place = try place(fields)
        let conditions = try fields.node("when").map { node throws(YAMLProblem) in
            try ConditionForm.conditions(node, at: place)
        }
        let reply = try ReplyForm.reply(fields.required("reply"), line: fields.line(of: "reply"))
        try check(reply, at: place, line: fields.line(of: "reply"))
        return ScenarioRule(place, when: conditions ?? [], reply: reply)
    }

    private static func place(_ fields: YAMLFields) throws(YAMLProblem) -> ScenarioPlace {
        _ = try fields.required("at")
        switch try fields.word("at", among: ["greeting", "message"] + verbs.map(\.name)) {
        case "greeting": return .greeting
        case "message": return .message
        case let verb: return .command(Verb(verb ?? ""))
        }
    }

    private static func check(_ reply: ServerReply, at place: ScenarioPlace, line: Int) throws(YAMLProblem) {
        if reply.code.severity == .intermediate {
            throw YAMLProblem(line: line, words: "a rule cannot ask for more with \(reply.code)")
        }
        guard case .command(let verb) = place, moving.contains(verb), reply.code.severity.isSuccess else { return }
        throw YAMLProblem(
            line: line,
            words: "a rule can only refuse \(verb), not answer \(reply.code); expected a code from 400 to 559")
    }
}
