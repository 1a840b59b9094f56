import DNS
import NIOPosix
import SessionModel

/// The questions to the DNS about one session.
struct DNSCheckRun: Sendable {
    /// The most seconds that a question may last.
    private static let longestQuestion = 5.0
    /// So many questions in a row without an answer, and no more are asked. After an answer there are more: the servers of
    /// one domain may be slow.
    private static func mostInSilence(_ hasHeard: Bool) -> Int { hasHeard ? 4 : 2 }

    let session: CheckedSession
    let place: CheckPlace
    /// The number of the wish that the findings answer.
    let number: Int

    /// Asks on a thread of its own, and calls `report` there: with what is known at first and after each answer, and at the
    /// end with all of it.
    ///
    /// It ends about so many seconds later, and begins no question after `isWanted` has become false.
    func ask(
        within seconds: Double, isWanted: @escaping @Sendable () -> Bool,
        report: @escaping @Sendable (DNSFindings) -> Void
    ) {
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        thread.submit { _ in
            search(within: seconds, isWanted, report)
            thread.shutdownGracefully { _ in }
        }
    }

    private func search(within seconds: Double, _ isWanted: () -> Bool, _ report: (DNSFindings) -> Void) {
        let clock = SessionClock()
        let resolver = SystemResolver(place.nameServer, limit: Int(max(1, min(seconds, Self.longestQuestion))))
        var checks = DNSChecks(session)
        var shown: [DNSFindings.Row] = []
        var (silent, hasHeard) = (0, false)
        while let question = checks.questions.first, clock.now < seconds, isWanted() {
            if silent >= Self.mostInSilence(hasHeard) { break }
            let rows = checks.rowsToRead.map { $0.row(at: place) }
            if rows != shown { report(findings(rows, isComplete: false)) }
            shown = rows
            let answer = resolver?.ask(question) ?? DNSAnswer(question, failure: .unreachable)
            silent = answer.failure?.isSilence == true ? silent + 1 : 0
            hasHeard = hasHeard || silent == 0
            checks.take(answer)
        }
        let isSilent = silent >= Self.mostInSilence(hasHeard) || silent > 0 && !hasHeard
        let isUnfinished = !checks.isComplete
        checks.giveUp()
        let obstacle = isSilent ? silence(hasHeard, isUnfinished) : isUnfinished ? Self.late : nil
        let rows = [obstacle].compactMap(\.self) + checks.rowsToRead.map { $0.row(at: place) }
        report(findings(rows, named + [Self.unchecked], isComplete: true))
    }

    private func findings(
        _ rows: [DNSFindings.Row], _ remarks: [String] = [], isComplete: Bool
    ) -> DNSFindings {
        DNSFindings(number: number, source: place.source, rows: rows, remarks: remarks, isComplete: isComplete)
    }

    /// What to do where nothing comes: in front of the rows that lack it.
    private func silence(_ hasHeard: Bool, _ isUnfinished: Bool) -> DNSFindings.Row {
        let end = hasHeard ? " any more" : ""
        let who =
            place.nameServer.map { "The name server \($0) does not answer\(end)" }
            ?? "No name server of this system (/etc/resolv.conf) answers\(end)"
        return DNSFindings.Row(
            .bad, "Name server", finding: isUnfinished ? "\(who), so not everything was asked." : "\(who).",
            advice: "--dns ADDRESS asks another one.")
    }

    private static let late = DNSFindings.Row(
        .notice, "Name server", finding: "Time was over before everything was asked.", advice: ":dns asks again.")

    private var named: [String] {
        guard place.isNamed, let address = place.ownAddress else { return [] }
        return ["\(address) is the address that was named in place of that of the connection."]
    }

    private static let unchecked =
        "DKIM is not checked: its signatures are in the message, and DMARC passes by one of them, too (RFC 7489 §4.2)."
}
