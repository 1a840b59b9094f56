import Comparison
import SMTPSyntax
import ScreenModel
import SessionModel

// A recording is a script: its commands are sent again, and what differs is printed.
extension Run {
    func replay(_ octets: [UInt8], _ source: PasswordSource?) throws {
        let recorded = try ComparedFile(recording: octets, named: script)
        let plan = try plan(recorded.session.dialogue, hasPassword: source != nil)
        if plan.startsWithTLS && !options.tls {
            Console.complain("\(Printable.text(script)) began with TLS from the first byte; --tls does so again.")
        }
        guard !plan.isEmpty || !plan.connections.isEmpty else { return complainOfNothing() }
        try play(
            plan.connections, password: plan.needsPassword ? source?.read() : nil, keepsGoing: true, keepsAll: true
        ) { session in
            try compare(recorded, session)
        }
    }

    /// What cannot be repeated is refused before anything is sent.
    private func plan(_ dialogue: Dialogue, hasPassword: Bool) throws(Failure) -> Replay {
        do throws(ReplayRefusal) {
            return try Replay(dialogue.transcript, user: options.login.user, hasPassword: hasPassword)
        } catch {
            let sentence =
                error.remedy.map { "\(Remedy.words(error.sentence, $0)). Nothing was sent." } ?? error.sentence
            throw Failure(error.remedy == nil ? .badData : .usage, "\(Printable.text(script)): \(sentence)")
        }
    }

    /// Prints how the new session differs from the recorded one; after a transcript in text form as remarks of it.
    private func compare(_ recorded: ComparedFile, _ session: DrivenSession<ScriptDriver>) throws {
        let days = recorded.header.startedDay.map { WallClock.day - $0 }
        let comparison = Comparison(recorded.session, ComparedSession(session.dialogue), isReplay: true)
        if !comparison.isSame {
            let reasons = session.driver.complaints.filter { $0.kind != .refused && $0.kind != .refusedForNow }
            for complaint in reasons {
                Console.complain("\(Printable.text(script)): \(Remedy.words(complaint.text, complaint.remedy))")
            }
        }
        if format.name == TranscriptFormat.text.name {
            var output = LineOutput()
            output.say("#")
            output.say("# Compared with \(Printable.text(script)), \(Printable.text(recorded.header.started)):")
            UnifiedText.write(comparison, .replay(daysAgo: days)) { output.say($0.isEmpty ? "#" : "# \($0)") }
            output.flush()
        } else {
            Console.complain(RowWords.summary(comparison))
        }
        if let failure = session.failure { throw Failure(.noConnection, failure.sentence) }
        if !comparison.isSame { throw ExitStatus.different }
    }
}
