import NIOPosix
import ScreenModel
import SessionModel

/// Puts the explorer together: terminal, connection, recording, loop.
enum Explorer {
    /// Opens the explorer on the server of a profile.
    static func open(_ profile: ConnectionProfile, password: PasswordSource?) throws {
        // A command that gives the password may ask on the terminal.
        let login = try givenLogin(profile.user, password)
        let clock = SessionClock()
        let queue = try EventQueue<TransportEvent>()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let terminal = try openTerminal(queue)
        let destination = try Destination(profile, group: group)
        let target = destination.target
        var recording = AppModel.Recording.off
        let file = try openRecording(profile.recording, host: destination.host, &recording)
        let transport = NIOTransport(group: group) { queue.post(TransportEvent(kind: $0, time: clock.now)) }
        let model = AppModel(
            target: target, helloName: profile.helloName, isHelloNameGiven: profile.isHelloNameGiven,
            timeout: profile.replyTimeout, connectTimeout: profile.connectTimeout,
            startsWithTLS: profile.tls == .implicit, demandsStartTLS: profile.tls == .startTLS,
            recording: recording, size: terminal.size,
            marks: Marks.fitting(isUTF8: terminal.isUTF8), cryptography: LoginHashes.all, login: login,
            today: WallClock.day)
        var loop = ExplorerLoop(
            model, terminal: terminal, recorder: Recorder(file, target: target), queue: queue,
            transport: transport, destination: destination, clock: clock)
        let status = loop.run()
        // The terminal is given back before anything is printed.
        _ = consume loop
        if case .on(let path) = recording { Console.say("Recorded in \(Printable.text(path))") }
        if status != .done { throw status }
    }

    private static func givenLogin(_ user: String?, _ source: PasswordSource?) throws(Failure) -> GivenLogin? {
        let password = try source?.read()
        guard user != nil || password != nil else { return nil }
        return GivenLogin(user: user, secret: password?.text, source: source?.name ?? "", warning: password?.warning)
    }

    /// Opens the explorer on a recording, to be read.
    static func open(_ recording: Recording) throws {
        let queue = try EventQueue<TransportEvent>()
        let terminal = try openTerminal(queue)
        let model = AppModel(
            recording: recording.events, target: recording.target, address: recording.address,
            size: terminal.size, marks: Marks.fitting(isUTF8: terminal.isUTF8))
        var loop = ExplorerLoop(
            model, terminal: terminal, recorder: Recorder(nil, target: ""), queue: queue, clock: SessionClock())
        _ = loop.run()
    }

    /// A file that was asked for must be there; where the default place fails, the session goes on and says so.
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

    private static func openTerminal(_ queue: EventQueue<TransportEvent>) throws(Failure) -> CursesTerminal {
        do throws(TerminalError) {
            return try CursesTerminal(wake: queue.postDescriptor)
        } catch {
            switch error {
            case .notATerminal:
                throw Failure(
                    .usage, "The explorer needs a terminal; `smtptui run` and `smtptui show --format text` do not.")
            case .unknownTerminal(let name):
                throw Failure(
                    .usage,
                    "The terminal type TERM=\(Printable.text(name)) is not known here, or cannot place a cursor.")
            case .failed:
                throw Failure(.usage, "The terminal could not be set up.")
            }
        }
    }
}
