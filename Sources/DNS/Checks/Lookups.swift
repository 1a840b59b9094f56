/// The look-ups of one check: a check is a function of the answers, and what it lacks is what is asked next.
///
/// It runs again from its beginning with every answer, so that it needs no memory of where it was.
struct Lookups: Sendable {
    private let store: AnswerStore
    /// What the check lacks.
    private(set) var wanted: [DNSQuestion] = []
    /// The answers that it has used, in their order.
    private(set) var used: [DNSAnswer] = []
    private(set) var isCutShort = false

    init(_ store: AnswerStore) { self.store = store }

    /// Nil while the answer is still to come; then the question is noted.
    mutating func answer(_ name: DNSName, _ type: DNSType) -> DNSAnswer? {
        let question = DNSQuestion(name, type)
        guard let answer = store.answer(to: question) else {
            if !wanted.contains(question) { wanted.append(question) }
            return nil
        }
        if store.isUnasked(question) { isCutShort = true }
        if !used.contains(where: { $0.question == question }) { used.append(answer) }
        return answer
    }

    /// The SPF records in the answer to a question; nil if there is no answer with TXT records.
    func spf(in question: DNSQuestion) -> SPFSelection? { store.spf(in: question) }

    /// Whether the resolver verified every answer; nil if nothing was answered.
    var isAuthentic: Bool? {
        used.allSatisfy { $0.failure?.isSilence == true } ? nil : used.allSatisfy(\.isAuthentic)
    }

    /// Whether one of the answers was cut.
    var isTruncated: Bool { used.contains(where: \.isTruncated) }
}
