import SMTPSyntax
import ScreenModel
import SessionModel

/// The runs of a script, one after the other, and what is printed of them.
final class RunSeries {
    typealias Runner = SessionRunner<PlainFace<ScriptDriver>>

    static let most = 100
    /// Between two runs, in seconds.
    static let longestPause = 3600.0

    private let command: Run
    private let script: Script
    private let feed: ScriptFeed?
    private let secret: String
    private let profile: ConnectionProfile
    private let destination: Destination
    private let started = WallClock.iso8601()
    private var reports: [ScriptReport] = []
    private var statuses: [ExitStatus] = []

    init(
        _ command: Run, _ script: Script, feed: ScriptFeed?, secret: String, _ profile: ConnectionProfile,
        _ destination: Destination
    ) {
        self.command = command
        self.script = script
        self.feed = feed
        self.secret = secret
        self.profile = profile
        self.destination = destination
    }

    private var isSeries: Bool { command.count > 1 }

    func first() throws(Failure) -> Runner { try runner(recordedIn: profile.recording) }

    /// The next run and the seconds until it begins; at the end the program ends.
    func next(after runner: borrowing Runner) -> PlainLoop<ScriptDriver>.Next? {
        note(runner)
        guard statuses.count < command.count else { Program.finish(Run.self) { try end() } }
        return PlainLoop<ScriptDriver>.Next(seconds: command.every ?? 1) { [self] in
            if !command.quiet, command.format.isText {
                Console.say("# run \(statuses.count + 1) of \(command.count)")
            }
            do {
                return try self.runner(recordedIn: profile.recording.another)
            } catch {
                Program.finish(Run.self) { throw error }
            }
        }
    }

    private func runner(recordedIn recording: ConnectionProfile.Recording) throws(Failure) -> Runner {
        let driver = ScriptDriver(
            script, feed: feed, keepsGoing: command.keepGoing, pipelines: command.pipeline, isSafe: profile.isSafe,
            opening: profile.opening, means: command.means(secret: secret, destination),
            reports: isSeries || command.format.isReport)
        // After several runs the DNS is asked once.
        let isLast = statuses.count + 1 == command.count
        return try command.runner(
            driver, profile, destination, recording, checksNames: profile.checksNames && isLast)
    }
}

// What became of a run, and of all.
extension RunSeries {
    private func note(_ runner: borrowing Runner) {
        let session = runner.face.session
        let failure = session.failure?.sentence
        let complaints = session.driver.complaints
        if isSeries || command.format.isReport {
            reports.append(
                ScriptReport(session.driver, failure: failure, seconds: runner.clock.now) {
                    Remedy.words($0.text, $0.remedy)
                })
        }
        if session.driver.hasNothing, failure == nil { command.complainOfNothing() }
        if !command.format.isReport { complain(failure, complaints, session.driver.script.sources) }
        statuses.append(
            ExitStatus.gravest(
                complaints.map { ExitStatus($0.kind) } + (failure == nil ? [] : [.noConnection])
                    + (runner.hasRecordingFailed ? [.unwritableRecording] : [])))
    }

    private func complain(_ failure: String?, _ complaints: [ScriptComplaint], _ sources: ScriptSources) {
        let run = isSeries ? "run \(statuses.count + 1): " : ""
        if let failure { Console.complain(run + failure) }
        for complaint in complaints {
            let place = complaint.lineNumber > 0 ? "\(command.name(of: sources.place(of: complaint.lineNumber))): " : ""
            Console.complain(run + place + Remedy.words(complaint.text, complaint.remedy))
        }
    }

    /// Prints what there is to print at the end; the most serious status is that of the program.
    private func end() throws {
        let keyFailure = destination.tls.keyLog?.failure
        if let keyFailure { Console.complain(keyFailure) }
        let names = reports.indices.map { isSeries ? "\(command.script), run \($0 + 1)" : command.script }
        switch command.format {
        case .tap: Console.say(TAPForm.text(reports, names: names))
        case .junit:
            Console.say(JUnitForm.text(reports, names: names, target: destination.target, started: started))
        case .transcript(let format): if isSeries { summarize(format) }
        }
        let status = ExitStatus.gravest(statuses + (keyFailure == nil ? [] : [.unwritableRecording]))
        if status != .done { throw status }
    }

    /// In a recording there is no place for it.
    private func summarize(_ format: TranscriptFormat) {
        let lines = SeriesSummary.lines(reports)
        if format.name == TranscriptFormat.text.name {
            Console.say(lines.joined(separator: "\n"))
        } else {
            for line in lines { Console.complain(line) }
        }
    }
}
