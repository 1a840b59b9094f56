import NIOPosix
import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Assembles the explorer: terminal or plain lines, connection, recording, loop.
enum Explorer {
    /// Opens the explorer on the server of a profile; `isPlain` asks for lines in place of the screen.
    ///
    /// `remark` is what is shown first; `lessons` is the course of the practice server. `profiles` are those that
    /// `:connect` can choose.
    static func open(
        _ profile: ConnectionProfile, password: PasswordSource?, passphrase: KeyPassphrase? = nil,
        remark: String? = nil, isPlain: Bool, lessons: LessonStart? = nil, profiles: ProfileSource
    ) throws {
        // A password command may prompt on the terminal, so it runs before curses starts.
        let login = try GivenLogin(profile.user, password)
        let queue = try EventQueue<TransportEvent>()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        if isPlain || !isScreenPossible {
            if let remark { Console.complain(remark) }
            return try openPlain(profile, login, passphrase, queue, group, lessons, profiles)
        }
        let terminal = try openTerminal(queue)
        var destination = try Destination(profile, group: group, passphrase: passphrase, asks: true)
        destination.tls.help = .settings
        var recording = AppModel.Recording.off
        let file = try openRecording(destination, &recording)
        let (history, lines, problem) = openHistory(destination)
        var model = model(
            of: profile, destination, recording, login, size: terminal.size,
            Marks.fitting(isUTF8: terminal.isUTF8), keepsHistory: history != nil)
        model.remember(lines)
        if let problem = remark ?? problem { _ = update(&model, .notSaved(problem), at: 0) }
        lessons?.begin(in: &model, offers: true)
        if let key = destination.lockedKey { model.askForPassphrase(of: key, connecting: true) }
        var link = SessionLink(
            recorder: Recorder(
                file, target: destination.target, route: destination.way, namesAddress: destination.namesAddress),
            destination: destination,
            connectTimeout: profile.preferences.connectTimeout)
        link.progress = lessons?.file
        let runner = WorkspaceRunner(
            ScreenFace(Workspace(model), terminal: terminal, profiles: profiles), SessionGear(link, history: history)
        ) { NIOTransport(group, to: queue, session: $0, $1) }
        var loop = SessionLoop(runner, queue: queue)
        loop.run()
        let later = loop.runner.laterRecordings
        let hasFailed = loop.runner.hasRecordingFailed
        // The terminal is restored before anything is printed.
        _ = consume loop
        let signal = CursesTerminal.pendingSignal.map { ExitStatus(signal: $0) }
        try end(
            recording, later, hasFailed, destination.tls.keyLog?.failure, status: signal ?? .done,
            keepsSecrets: profile.keepsSecrets)
    }

    /// A terminal that can position its cursor, at both ends. Others, pipes among them, get lines.
    private static var isScreenPossible: Bool {
        isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && Environment["TERM"] != "dumb"
    }

    private static func openPlain(
        _ profile: ConnectionProfile, _ login: GivenLogin?, _ passphrase: KeyPassphrase?,
        _ queue: EventQueue<TransportEvent>,
        _ group: MultiThreadedEventLoopGroup, _ lessons: LessonStart?, _ profiles: ProfileSource
    ) throws {
        // A line of a pipe is no answer to a question that its author did not know of.
        var destination = try Destination(
            profile, group: group, passphrase: passphrase, asks: isatty(STDIN_FILENO) == 1)
        destination.tls.help = .settings
        var recording = AppModel.Recording.off
        let file = try openRecording(destination, &recording)
        var model = model(of: profile, destination, recording, login, size: Size(width: 80, height: 24), .ascii)
        lessons?.begin(in: &model, offers: isatty(STDIN_FILENO) == 1)
        if let key = destination.lockedKey { model.askForPassphrase(of: key, connecting: true) }
        var runner = SessionRunner(
            LineFace(model, isTyped: isatty(STDIN_FILENO) == 1, profiles: profiles),
            recorder: Recorder(
                file, target: destination.target, route: destination.way, namesAddress: destination.namesAddress),
            destination: destination, connectTimeout: profile.preferences.connectTimeout)
        runner.transport = NIOTransport(group, to: queue, session: 1, runner.clock)
        runner.progress = lessons?.file
        if profile.keepsSecrets { Console.say("# Secrets are kept: what is printed and recorded contains passwords.") }
        var loop = SessionLoop(runner, queue: queue)
        loop.run()
        loop.showLast()
        TerminalEcho.show()
        try end(
            recording, loop.runner.laterRecordings, loop.runner.hasRecordingFailed, destination.tls.keyLog?.failure,
            status: loop.runner.face.status, mark: "# ", keepsSecrets: profile.keepsSecrets)
    }

    private static func model(
        of profile: ConnectionProfile, _ destination: Destination, _ recording: AppModel.Recording,
        _ login: GivenLogin?, size: Size, _ marks: Marks, keepsHistory: Bool = false
    ) -> AppModel {
        AppModel(
            Settings(
                profile, target: destination.target, marks: marks, cryptography: LoginHashes.all,
                today: WallClock.day, keepsHistory: keepsHistory),
            recording: recording, size: size, login: login)
    }

    /// Says where the session is recorded, and what failed; `mark` comes in front of what is no failure.
    private static func end(
        _ recording: AppModel.Recording, _ later: [String], _ hasFailed: Bool, _ keyFailure: String?,
        status: ExitStatus, mark: String = "", keepsSecrets: Bool
    ) throws {
        let first: [String] = if case .on(let path) = recording { [path] } else { [] }
        for path in first + later.filter({ !first.contains($0) }) {
            let secrets = keepsSecrets ? ", with its secrets" : ""
            Console.say("\(mark)Session recorded in \(Printable.text(path))\(secrets)")
        }
        if let keyFailure { Console.complain(keyFailure) }
        if status != .done { throw status }
        if hasFailed || keyFailure != nil { throw ExitStatus.unwritableRecording }
    }

    /// Opens the explorer on a recording, read-only; it is loaded while it is looked at. With a speed it is played.
    static func open(
        _ shown: consuming ShownFile, speed: Double? = nil, keepsSecrets: Bool = false
    ) throws {
        let queue = try EventQueue<TransportEvent>()
        let terminal = try openTerminal(queue)
        var model = AppModel(
            recording: shown.events, loading: Loading(shown), target: shown.header.target,
            address: shown.header.address, hasTimes: shown.hasTimes, keepsSecrets: keepsSecrets,
            started: shown.header.started, size: terminal.size,
            marks: Marks.fitting(isUTF8: terminal.isUTF8))
        if let speed { model.playFromStart(speed: speed) }
        run(model, terminal, queue, recording: shown.takeRest())
    }

    /// Opens the list of recordings, from which one after the other can be opened.
    static func choose(_ list: RecordingList) throws {
        let queue = try EventQueue<TransportEvent>()
        let terminal = try openTerminal(queue)
        let model = AppModel(choosing: list, size: terminal.size, marks: Marks.fitting(isUTF8: terminal.isUTF8))
        run(model, terminal, queue, recording: nil)
    }

    private static func run(
        _ model: AppModel, _ terminal: consuming CursesTerminal, _ queue: EventQueue<TransportEvent>,
        recording: consuming RestOfRecording?
    ) {
        let link = SessionLink(recorder: Recorder(nil, target: ""), destination: nil, connectTimeout: 0)
        let runner = WorkspaceRunner(
            ScreenFace(Workspace(model), terminal: terminal, recording: recording), SessionGear(link), wiring: nil)
        var loop = SessionLoop(runner, queue: queue)
        loop.run()
    }

    /// A failure to open a file named by the user ends the program; in the default folder, the session continues and
    /// shows the failure.
    private static func openRecording(
        _ destination: Destination, _ state: inout AppModel.Recording
    ) throws(Failure) -> RecordingFile? {
        do throws(Failure) {
            guard let file = try RecordingPlace.open(destination.recording, name: destination.recordingName) else {
                return nil
            }
            state = .on(path: file.path)
            return file
        } catch {
            guard destination.recording == .newFile else { throw error }
            state = .failed(reason: error.sentence)
            return nil
        }
    }

    /// The history of a server and its lines. Without one the session goes on; the reason is shown.
    private static func openHistory(
        _ destination: Destination
    ) -> (file: HistoryFile?, lines: [String], problem: String?) {
        do throws(Failure) {
            guard destination.recording != .none else { return (nil, [], nil) }
            let file = try HistoryPlace.file(destination.recordingName)
            return (file, try file.read(), nil)
        } catch {
            return (nil, [], error.sentence)
        }
    }

    static func openTerminal(_ queue: EventQueue<TransportEvent>) throws(Failure) -> CursesTerminal {
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
