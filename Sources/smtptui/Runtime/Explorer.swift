import NIOPosix
import ScreenModel
import SessionModel

/// Assembles the explorer: terminal, connection, recording, loop.
enum Explorer {
    /// Opens the explorer on the server of a profile.
    static func open(_ profile: ConnectionProfile, password: PasswordSource?) throws {
        // A password command may prompt on the terminal, so it runs before curses starts.
        let login = try givenLogin(profile.user, password)
        let queue = try EventQueue<TransportEvent>()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let terminal = try openTerminal(queue)
        let destination = try Destination(profile, group: group)
        let target = destination.target
        var recording = AppModel.Recording.off
        let file = try openRecording(profile.recording, host: destination.host, &recording)
        let (history, lines, problem) = openHistory(profile.recording, host: destination.host)
        var model = AppModel(
            Settings(
                target: target, helloName: profile.helloName, isHelloNameGiven: profile.isHelloNameGiven,
                timeout: profile.replyTimeout, connectTimeout: profile.connectTimeout,
                startsWithTLS: profile.tls == .implicit, demandsStartTLS: profile.tls == .startTLS,
                isPractice: profile.isPractice, isSafe: profile.isSafe, keepsHistory: history != nil,
                marks: Marks.fitting(isUTF8: terminal.isUTF8), cryptography: LoginHashes.all, today: WallClock.day),
            recording: recording, size: terminal.size, login: login)
        model.remember(lines)
        if let problem { _ = update(&model, .notSaved(problem), at: 0) }
        let runner = SessionRunner(
            ScreenFace(model, terminal: terminal, history: history), recorder: Recorder(file, target: target),
            destination: destination, connectTimeout: profile.connectTimeout)
        var loop = SessionLoop(runner, queue: queue, group: group)
        loop.run()
        let keyFailure = destination.tls.keyLog?.failure
        let hasFailed = loop.hasRecordingFailed || keyFailure != nil
        // The terminal is restored before anything is printed.
        _ = consume loop
        if case .on(let path) = recording { Console.say("Session recorded in \(Printable.text(path))") }
        if let keyFailure { Console.complain(keyFailure) }
        if let signal = CursesTerminal.pendingSignal { throw ExitStatus(signal: signal) }
        if hasFailed { throw ExitStatus.unwritableRecording }
    }

    private static func givenLogin(_ user: String?, _ source: PasswordSource?) throws(Failure) -> GivenLogin? {
        let password = try source?.read()
        guard user != nil || password != nil else { return nil }
        return GivenLogin(user: user, secret: password?.text, source: source?.name ?? "", warning: password?.warning)
    }

    /// Opens the explorer on a recording, read-only; it is loaded while it is looked at.
    static func open(_ shown: consuming ShownFile) throws {
        let queue = try EventQueue<TransportEvent>()
        let terminal = try openTerminal(queue)
        let model = AppModel(
            recording: shown.events, loading: Loading(shown), target: shown.header.target,
            address: shown.header.address, hasTimes: shown.hasTimes, size: terminal.size,
            marks: Marks.fitting(isUTF8: terminal.isUTF8))
        let runner = SessionRunner(
            ScreenFace(model, terminal: terminal, recording: shown.takeRest()), recorder: Recorder(nil, target: ""),
            destination: nil, connectTimeout: 0)
        var loop = SessionLoop(runner, queue: queue)
        loop.run()
    }

    /// A failure to open a file named by the user ends the program; in the default folder, the session continues and
    /// shows the failure.
    private static func openRecording(
        _ wish: ConnectionProfile.Recording, host: String, _ state: inout AppModel.Recording
    ) throws(Failure) -> RecordingFile? {
        do throws(Failure) {
            guard let file = try RecordingPlace.open(wish, host: host) else { return nil }
            state = .on(path: file.path)
            return file
        } catch {
            guard wish == .newFile else { throw error }
            state = .failed(reason: error.sentence)
            return nil
        }
    }

    /// The history of a server and its lines. Without one the session goes on; the reason is shown.
    private static func openHistory(
        _ wish: ConnectionProfile.Recording, host: String
    ) -> (file: HistoryFile?, lines: [String], problem: String?) {
        do throws(Failure) {
            guard let file = try HistoryPlace.file(wish, host: host) else { return (nil, [], nil) }
            return (file, try file.read(), nil)
        } catch {
            return (nil, [], error.sentence)
        }
    }

    private static func openTerminal(_ queue: EventQueue<TransportEvent>) throws(Failure) -> CursesTerminal {
        do throws(TerminalError) {
            return try CursesTerminal(wake: queue.postDescriptor)
        } catch {
            switch error {
            case .notATerminal:
                throw Failure(
                    .usage,
                    "The explorer needs a terminal. Without one, use `smtptui run` or `smtptui show --format text`.")
            case .unknownTerminal(let name):
                throw Failure(
                    .usage,
                    "Unknown terminal type TERM=\(Printable.text(name)), or the terminal cannot position the cursor.")
            case .failed:
                throw Failure(.usage, "Cannot set up the terminal.")
            }
        }
    }
}
