import SMTPSyntax
import YAML

extension ScenarioField {
    /// The fields in the order in which they are applied.
    static let all: [ScenarioField] =
        [
            ScenarioField("summary") { fields, scenario throws(YAMLProblem) in
                scenario.summary = try fields.required("summary")
            },
            ScenarioField("host") { fields, scenario throws(YAMLProblem) in
                let host = try fields.required("host")
                guard isDomain(host) else {
                    throw YAMLProblem(
                        line: fields.line(of: "host"),
                        words: "host cannot be \(host); expected a name such as mx.example.test")
                }
                scenario.host = host
            },
            ScenarioField("domains") { fields, scenario throws(YAMLProblem) in
                scenario.domains = try fields.texts("domains", "a domain such as example.test", isDomain)
            },
        ] + offers + people + limits + times + protocols + decisions

    /// The keywords in the reply to EHLO.
    private static let offers = [
        ScenarioField("offers") { fields, scenario throws(YAMLProblem) in
            scenario.keywords = try keywords(fields, "offers")
        },
        ScenarioField("offers-not") { fields, scenario throws(YAMLProblem) in
            let withdrawn = try keywords(fields, "offers-not")
            scenario.keywords.removeAll { withdrawn.contains($0) }
        },
        ScenarioField("offers-also") { fields, scenario throws(YAMLProblem) in
            let more = try keywords(fields, "offers-also")
            scenario.keywords.removeAll { more.contains($0) }
            // ENHANCEDSTATUSCODES keeps the last place.
            let end = scenario.keywords.firstIndex(of: "ENHANCEDSTATUSCODES") ?? scenario.keywords.count
            scenario.keywords.insert(contentsOf: more, at: end)
        },
    ]

    private static let people = [
        ScenarioField("users") { fields, scenario throws(YAMLProblem) in scenario.users = try PeopleForm.users(fields)
        },
        ScenarioField("lists") { fields, scenario throws(YAMLProblem) in
            scenario.lists = try PeopleForm.lists(fields, besides: scenario.users)
        },
    ]

    private static let limits = [
        number("size-limit", 1...33_554_432) { $0.sizeLimit = $1 },
        number("recipient-limit", 1...10_000) { $0.recipientLimit = $1 },
        number("refusal-limit", 1...1_000_000) { $0.errorLimit = $1 },
    ]

    /// In seconds.
    private static let times = [
        number("idle-limit", 1...86_400) { $0.patience = $1 },
        ScenarioField("greylist-delay") { fields, scenario throws(YAMLProblem) in
            scenario.greylistSeconds =
                try fields.isNone("greylist-delay") ? nil : fields.number("greylist-delay", in: 1...86_400)
        },
        number("greeting-delay", 0...3600) { $0.greetingSeconds = $1 },
        flag("teaser") { $0.hasTeaser = $1 },
    ]

    private static let protocols = [
        ScenarioField("protocol") { fields, scenario throws(YAMLProblem) in
            scenario.isLMTP = try fields.word("protocol", among: ["SMTP", "LMTP"]) == "LMTP"
        },
        flag("proxy") { $0.expectsProxy = $1 },
        flag("tls-required") { $0.demandsTLS = $1 },
        ScenarioField("certificate") { fields, scenario throws(YAMLProblem) in
            let words = Scenario.Certificate.allCases.map(\.rawValue)
            let word = try fields.word("certificate", among: words)
            scenario.certificate = word.flatMap(Scenario.Certificate.init) ?? .valid
        },
    ]

    private static let decisions = [
        ScenarioField("authentication") { fields, scenario throws(YAMLProblem) in
            try LoginsForm.read(fields, into: &scenario)
        },
        ScenarioField("rules") { fields, scenario throws(YAMLProblem) in scenario.rules = try RuleForm.rules(fields) },
        ScenarioField("faults") { fields, scenario throws(YAMLProblem) in
            scenario.faults = try fields.texts("faults", "NAME@PLACE, such as close@3") { Fault($0) != nil }
                .compactMap { Fault($0) }
        },
    ]

    private static func keywords(_ fields: YAMLFields, _ name: String) throws(YAMLProblem) -> [String] {
        try fields.texts(name, "keywords of EHLO, such as SIZE", isKeyword)
    }

    /// `ehlo-keyword` in capitals (RFC 5321 §4.1.1.1).
    private static func isKeyword(_ text: String) -> Bool {
        (1...40).contains(text.utf8.count) && text.utf8.first != UInt8(ascii: "-")
            && text.utf8.allSatisfy {
                ASCII.isDigit($0) || $0 == UInt8(ascii: "-") || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
            }
    }

    /// A name of hosts: letters, digits and inner hyphens between single dots.
    static func isDomain(_ text: String) -> Bool {
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                    && label.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
            }
    }
}
