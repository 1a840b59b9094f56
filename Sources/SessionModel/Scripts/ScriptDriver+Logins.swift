import SMTPSyntax

// Authentication in a script.
extension ScriptDriver {
    /// Sends the AUTH of a step with placeholders.
    mutating func begin(
        _ wanted: WantedLogin, after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep {
        let session = dialogue.session
        guard !session.isInMessage, session.chunkRemaining == 0, session.phase != .auth else {
            return giveUp("AUTH was not sent: the server accepts no command here")
        }
        do throws(SASLLogin.Unavailable) {
            // It is there already where it has asked for something.
            let tag = dialogue.transcript.count
            var login =
                if let login { login } else {
                    try means.driver(
                        of: wanted, password: script.steps.password(at: upcoming), in: dialogue)
                }
            let step = login.next(after: events, in: &dialogue, at: time)
            self.login = login
            switch step {
            case .write(let line):
                sent.append(
                    SentSteps.Part(step: upcoming, tag: tag, octets: line.count, mayBeFollowed: false))
                played?.begin(upcoming)
                upcoming += 1
                return step
            case .done(.login(.failed(let reason), _)), .done(.stopped(let reason)): return giveUp(reason)
            case .ask: return step
            case .done, .wait: return giveUp("Authentication could not begin.")
            }
        } catch {
            return giveUp(error.reason, error.remedy)
        }
    }

    /// Answers the newest challenge; nil when there is nothing more to send.
    mutating func goOnWithLogin(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> DriverStep? {
        guard !isStopped, loginFailure == nil, var login else { return nil }
        let step = login.next(after: events, in: &dialogue, at: time)
        self.login = login
        if case .done(.login(.failed(let reason), _)) = step { loginFailure = reason }
        if case .write = step { return step }
        return nil
    }

    /// Judges authentication by its last reply; the expectations before that are compared with the 334s, one by one.
    mutating func judgeLogin(
        _ expected: ArraySlice<ExpectedReply>, _ replies: [ScriptReply], _ line: Int
    ) {
        defer {
            login = nil
            loginFailure = nil
        }
        if let failure = loginFailure {
            complain(line, failure, .loginRefused)
            stop(.over)
            return
        }
        let isFinalExpected = expected.last.map { !$0.mayBeIntermediate } ?? false
        guard let final = replies.last else { return }
        if isFinalExpected, let wanted = expected.last {
            guard wanted.isMet(by: final.reply) else { return complain(of: wanted, final) }
        } else {
            judge(final, line)
        }
        let asked = replies.dropLast()
        for (index, wanted) in (isFinalExpected ? expected.dropLast() : expected).enumerated() {
            guard index < asked.count else { return complain(of: wanted, nil) }
            if !wanted.isMet(by: asked[index].reply) { return complain(of: wanted, asked[index]) }
        }
    }

    private mutating func giveUp(_ reason: String, _ remedy: Remedy? = nil) -> DriverStep {
        complain(script.steps.lineNumber(at: upcoming), reason, .loginRefused, remedy)
        stop(.over)
        return .done(.over)
    }
}
