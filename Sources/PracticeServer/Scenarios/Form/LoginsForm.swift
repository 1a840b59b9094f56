import YAML

/// The field `authentication` of a scenario file. What it leaves out stays as in the base.
///
///     authentication:
///       mechanisms: [PLAIN, SCRAM-SHA-256]
///       required: yes
///       accounts:
///         alice: correct horse
///         strong: {password: only scram, trouble: needs-scram}
enum LoginsForm {
    static let names = ["mechanisms", "required", "needs-tls", "wrong-password-delay", "accounts"]

    private static let served = [
        "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-256", "SCRAM-SHA-256-PLUS", "XOAUTH2",
    ]

    static func read(_ fields: YAMLFields, into scenario: inout Scenario) throws(YAMLProblem) {
        guard !fields.isNone("authentication") else { return scenario.logins = nil }
        let fields = try YAMLFields(fields.node("authentication"), of: "authentication", known: names)
        var logins = scenario.logins ?? Scenario.Logins(mechanisms: [], accounts: [], needsTLS: [], isDemanded: false)
        if fields.entry("mechanisms") != nil { logins.mechanisms = try mechanisms(fields, "mechanisms") }
        if fields.entry("needs-tls") != nil { logins.needsTLS = Set(try mechanisms(fields, "needs-tls")) }
        if fields.entry("accounts") != nil { logins.accounts = try accounts(fields) }
        logins.isDemanded = try fields.flag("required") ?? logins.isDemanded
        scenario.logins = logins
        scenario.penaltySeconds =
            try fields.number("wrong-password-delay", in: 0...3600) ?? scenario.penaltySeconds
    }

    private static func mechanisms(_ fields: YAMLFields, _ name: String) throws(YAMLProblem) -> [String] {
        try fields.texts(name, "mechanisms of \(served.joined(separator: ", "))", served.contains)
    }

    private static func accounts(_ fields: YAMLFields) throws(YAMLProblem) -> [Scenario.Account] {
        var accounts: [Scenario.Account] = []
        for entry in try fields.map("accounts", "NAME: PASSWORD for each account") {
            accounts.append(try account(entry))
        }
        return accounts
    }

    private static func account(_ entry: YAMLEntry) throws(YAMLProblem) -> Scenario.Account {
        let token = "token-of-\(entry.name)"
        if case .text(let password) = entry.node.value {
            guard !password.isEmpty else {
                throw YAMLProblem(line: entry.line, words: "\(entry.name) needs a password")
            }
            return Scenario.Account(entry.name, password: password, token: token)
        }
        let fields = try YAMLFields(entry.node, of: "an account", known: ["password", "token", "trouble"])
        let words = Scenario.Account.Trouble.allCases.map(\.rawValue)
        let trouble = try fields.word("trouble", among: words).flatMap(Scenario.Account.Trouble.init)
        return Scenario.Account(
            entry.name, password: try fields.required("password"), token: try fields.text("token") ?? token,
            trouble: trouble)
    }
}
