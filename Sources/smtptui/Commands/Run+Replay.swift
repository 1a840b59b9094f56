import Comparison
import NIOPosix
import SMTPSyntax
import ScreenModel
import SessionModel

// A recording is a script: its commands are sent again, and what differs is printed.
extension Run {
    func replay(_ octets: [UInt8], _ source: PasswordSource?, _ configuration: Configuration) throws {
        if let option = optionOfScripts {
            throw Failure(.usage, "\(Printable.text(script)) is a recording, and \(option) is for scripts.")
        }
        let recorded = try ComparedFile(recording: octets, named: script)
        for remark in recorded.remarks { Console.complain("\(Printable.text(script)): \(remark).") }
        let plan = try plan(recorded, hasPassword: dryRun || source != nil)
        if dryRun { return list(plan.connections) }
        if plan.startsWithTLS && !options.tls {
            Console.complain("\(Printable.text(script)) began with TLS from the first byte; --tls does so again.")
        }
        guard !plan.connections.isEmpty else {
            throw Failure(.usage, "\(Printable.text(script)) is a recording without a connection; nothing was sent.")
        }
        try play(plan.connections, password: plan.needsPassword ? source?.read() : nil, configuration) { session in
            try compare(recorded, session)
        }
    }

    /// An option that was given and means nothing for a recording, which is played once and compared as a whole.
    private var optionOfScripts: String? {
        if format.isReport { return "a report" }
        if count > 1 { return "--repeat" }
        if options.names.dnsChecks { return "--dns-checks" }
        return define.isEmpty ? nil : "-D"
    }

    /// Plays scripts, each on a connection of its own; `end` gets the session when it is over.
    private func play(
        _ scripts: [Script], password: PasswordSource.Password?, _ configuration: Configuration,
        end: @escaping (DrivenSession<ScriptDriver>) throws -> Void
    ) throws {
        if let warning = password?.warning { Console.complain(warning) }
        let profile = try options.profile(of: host, port, configuration)
        try options.trust.check(profile, startsTLS: scripts.contains(where: \.hasStartTLS))
        let destination = try Destination(
            profile, group: MultiThreadedEventLoopGroup(numberOfThreads: 1),
            passphrase: options.trust.passphrase(for: profile))
        let driver = ScriptDriver(
            scripts.first ?? Script(), followedBy: scripts.dropFirst(), keepsGoing: true, pipelines: pipeline,
            keepsGroups: true, isSafe: profile.isSafe, opening: profile.opening,
            means: means(secret: password?.text ?? "", destination))
        let runner = try runner(driver, profile, destination, profile.recording, keepsAll: true)
        PlainLoop(runner) { runner in
            Program.finish(Run.self) { try finish(runner, destination.tls.keyLog?.failure, end) }
        }.run()
    }

    /// The most serious of what went wrong decides the status.
    private func finish(
        _ runner: borrowing SessionRunner<PlainFace<ScriptDriver>>, _ keyFailure: String?,
        _ end: (DrivenSession<ScriptDriver>) throws -> Void
    ) throws {
        let session = runner.face.session
        if let failure = session.failure, !session.hasHeard { throw Failure(.noConnection, failure.sentence) }
        if let keyFailure { Console.complain(keyFailure) }
        do {
            try end(session)
        } catch let status as ExitStatus where runner.hasRecordingFailed || keyFailure != nil {
            throw ExitStatus.gravest([status, .unwritableRecording])
        }
        if runner.hasRecordingFailed || keyFailure != nil { throw ExitStatus.unwritableRecording }
    }

    /// What cannot be repeated is refused before anything is sent.
    private func plan(_ recorded: ComparedFile, hasPassword: Bool) throws(Failure) -> Replay {
        do throws(ReplayRefusal) {
            return try Replay(
                recorded.session.dialogue.transcript, user: options.login.user, hasPassword: hasPassword)
        } catch {
            let words = recorded.header.keepsSecrets ? error.sentenceForKeptSecrets : error.sentence
            let sentence = error.remedy.map { "\(Remedy.words(words, $0)). Nothing was sent." } ?? words
            throw Failure(error.remedy == nil ? .badData : .usage, "\(Printable.text(script)): \(sentence)")
        }
    }

    /// Says in a line each where the new session ended early, and why: at which event of the recording.
    private func complainOfEnds(_ session: DrivenSession<ScriptDriver>, _ recorded: Transcript) {
        let file = Printable.text(script)
        for complaint in session.driver.complaints where complaint.kind != .refused && complaint.kind != .refusedForNow
        {
            let number = complaint.lineNumber
            let line = number > 0 ? recorded[number - 1].flatMap(TextForm.line).map { " (\($0))" } ?? "" : ""
            let place = number > 0 ? ", event \(number)\(line)" : ""
            Console.complain("\(file)\(place): \(Remedy.words(complaint.text, complaint.remedy))")
        }
        let transcript = session.dialogue.transcript
        for entry in transcript.start..<transcript.count {
            guard case .note(let note) = transcript[entry]?.body, note.id == Note.safeModeID else { continue }
            Console.complain("\(file): \(note.text)")
        }
    }

    /// `--dry-run`: what would be sent, as one script.
    private func list(_ connections: [Script]) {
        for (number, connection) in connections.enumerated() {
            if number > 0 { Console.say(ScriptListing.reconnect) }
            Console.say(bytes: ScriptListing.text(of: connection, isFirst: number == 0))
        }
    }

    /// Prints how the new session differs from the recorded one; after a transcript in text form as remarks of it.
    private func compare(_ recorded: ComparedFile, _ session: DrivenSession<ScriptDriver>) throws {
        let days = recorded.header.startedDay.map { WallClock.day - $0 }
        let comparison = Comparison(recorded.session, ComparedSession(session.dialogue), isReplay: true)
        if !comparison.isSame { complainOfEnds(session, recorded.session.dialogue.transcript) }
        if format.isText {
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
