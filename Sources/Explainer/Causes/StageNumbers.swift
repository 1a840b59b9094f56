import SMTPSyntax

/// The commands that rules name, a bit each.
struct StageNumbers: Sendable {
    private let numbers: VerbNumbers

    init(_ rules: [CauseRule]) {
        numbers = VerbNumbers(Array(rules.reduce(into: Set<Verb>()) { $0.formUnion($1.stages) }))
    }

    /// 0 for a command that no rule names.
    func bit(of verb: Verb) -> UInt64 { numbers[verb].map { 1 << UInt64($0) } ?? 0 }
}
