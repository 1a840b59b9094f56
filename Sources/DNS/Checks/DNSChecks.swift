/// What the DNS and published policies say about a session: answers go in, questions come out, rows show what is known.
///
///     192.0.2.1 PTR ─▶ client.example.test ─▶ client.example.test A ─▶ 192.0.2.1: confirmed
///
/// Equal questions are asked once.
package struct DNSChecks: Sendable {
    /// The most questions of a session.
    package static let mostQuestions = 100

    package let session: CheckedSession
    /// What is to be asked now, in the order in which it is best asked; nothing when all is known.
    package private(set) var questions: [DNSQuestion] = []
    /// One row per check of the session, in the order of `DNSCheck.Subject`; those that wait for answers say so.
    package private(set) var rows: [DNSCheck] = []
    /// The rows as they are best read: DANE comes first where the session has TLS, or where there are TLSA records.
    package var rowsToRead: [DNSCheck] {
        guard let dane = rows.first(where: { $0.subject == .dane }), dane.finding != .missing(.server),
            !session.chain.isEmpty || !dane.records.isEmpty
        else { return rows }
        return [dane] + rows.filter { $0.subject != .dane }
    }

    /// What each row lacks.
    private var wanted: [DNSCheck.Subject: [DNSQuestion]] = [:]
    private var store = AnswerStore()
    private var asked = 0

    package init(_ session: CheckedSession) {
        self.session = session
        for subject in DNSCheck.Subject.allCases where subject.isPart(of: session) { rows.append(makeRow(subject)) }
        askMore()
    }

    /// Whether nothing is to be asked any more.
    package var isComplete: Bool { questions.isEmpty }

    /// The answer to one of the questions; others are ignored.
    package mutating func take(_ answer: DNSAnswer) {
        guard let place = questions.firstIndex(of: answer.question) else { return }
        questions.remove(at: place)
        store.keep(answer)
        makeRows(after: [answer.question])
        askMore()
    }

    /// No more questions are sent: what is missing counts as not asked.
    package mutating func giveUp() {
        while let question = questions.first { take(DNSAnswer(question, failure: .notAsked)) }
    }

    /// Asks what rows lack. Where that is too much they are made without it, which may bring up something else.
    private mutating func askMore() {
        while true {
            var unasked: Set<DNSQuestion> = []
            for question in DNSCheck.Subject.allCases.flatMap({ wanted[$0] ?? [] }) where !questions.contains(question)
            {
                if asked < Self.mostQuestions {
                    asked += 1
                    questions.append(question)
                } else {
                    store.leaveUnasked(question)
                    unasked.insert(question)
                }
            }
            if unasked.isEmpty { return }
            makeRows(after: unasked)
        }
    }

    /// Makes the rows again that lacked one of these questions, and those that depend on them.
    private mutating func makeRows(after questions: Set<DNSQuestion>) {
        var isSPFNew = false
        for (index, row) in rows.enumerated() {
            let isConcerned = wanted[row.subject]?.contains { questions.contains($0) } == true
            guard isConcerned || row.subject == .dmarc && isSPFNew else { continue }
            rows[index] = makeRow(row.subject)
            if row.subject == .spfMailFrom { isSPFNew = true }
        }
    }

    private mutating func makeRow(_ subject: DNSCheck.Subject) -> DNSCheck {
        var lookups = Lookups(store)
        let row = result(subject, &lookups).row(subject, lookups)
        wanted[subject] = lookups.wanted
        return row
    }

    private func result(_ subject: DNSCheck.Subject, _ lookups: inout Lookups) -> CheckResult {
        switch subject {
        case .reverse: ReverseCheck(session).result(&lookups)
        case .helo: HeloCheck(session).result(&lookups)
        case .senderDomain: SenderDomainCheck(session).result(&lookups)
        case .spfMailFrom: SPFCheck(session, isForHelo: false).result(&lookups)
        case .spfHelo: SPFCheck(session, isForHelo: true).result(&lookups)
        case .dmarc: DMARCCheck(session, spf: rows.first { $0.subject == .spfMailFrom }?.finding).result(&lookups)
        case .mtaSTS: MTASTSCheck(session).result(&lookups)
        case .tlsReporting: TLSReportingCheck(session).result(&lookups)
        case .dane: DANECheck(session).result(&lookups)
        }
    }
}
