/// The answers that have come, each question once, and the questions that are not asked because there are too many.
struct AnswerStore: Sendable {
    private var answers: [DNSQuestion: DNSAnswer] = [:]
    private var unasked: Set<DNSQuestion> = []
    private var selections: [DNSQuestion: SPFSelection] = [:]

    /// Nil while the answer is still to come.
    func answer(to question: DNSQuestion) -> DNSAnswer? {
        answers[question] ?? (isUnasked(question) ? DNSAnswer(question, failure: .notAsked) : nil)
    }

    func isUnasked(_ question: DNSQuestion) -> Bool { unasked.contains(question) }

    mutating func leaveUnasked(_ question: DNSQuestion) { unasked.insert(question) }

    /// Keeps the records that belong to the question: what others say is not an answer to it.
    mutating func keep(_ answer: DNSAnswer) {
        let records = answer.records.filter {
            $0.type == answer.question.type && $0.recordClass == DNSRecord.internet
        }
        let failure = answer.failure ?? (records.isEmpty ? .noData : nil)
        let kept = DNSAnswer(
            answer.question, aliases: answer.aliases, records: failure == nil ? records : [], failure: failure,
            isAuthentic: answer.isAuthentic, isTruncated: answer.isTruncated)
        answers[answer.question] = kept
        if failure == nil, answer.question.type == .txt { selections[answer.question] = SPFSelection(kept) }
    }

    /// The SPF records in an answer; nil if it has no TXT records.
    func spf(in question: DNSQuestion) -> SPFSelection? { selections[question] }
}
