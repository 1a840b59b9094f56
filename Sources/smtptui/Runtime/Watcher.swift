import NIOPosix
import PracticeServer
import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Assembles `watch`: listener, server, screen or lines, loop.
struct Watcher {
    let listening: ListenAddress
    let profile: ConnectionProfile
    let settings: WatchSettings
    /// The file for the certificate of smtptui; nil for none.
    let certificateFile: String?

    /// Watches clients until the user or a signal ends it.
    func run(onScreen isScreen: Bool) throws {
        try RecordingPlace.check(profile.recording)
        let queue = try EventQueue<TransportEvent>()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        var destination = try Destination(profile, group: group)
        destination.tls.help = .watch
        let clock = SessionClock()
        let host = try WatchHost(listening, group: group, certificate: certificate(for: destination)) {
            queue.post(TransportEvent(kind: .client(.accepted(address: "")), session: 0, time: clock.now))
        }
        guard !host.isReached(by: destination.route.endpoint) else {
            throw Failure(
                .usage,
                "--to \(destination.target) is \(host.address), where watch itself listens: expected another server.")
        }
        let watching = Watching(
            host: host, destination: destination, connectTimeout: profile.preferences.connectTimeout)
        if isScreen { try show(watching, queue, group) } else { try printLines(watching, queue, group) }
    }

    private func certificate(for destination: Destination) throws -> PracticeCertificate? {
        guard settings.terminatesTLS else { return nil }
        let certificate = try PracticeCertificate(forHost: destination.tls.name)
        if let certificateFile { _ = try CertificateFile.save([certificate.der], to: certificateFile) }
        return certificate
    }

    private func show(
        _ watching: Watching, _ queue: EventQueue<TransportEvent>, _ group: MultiThreadedEventLoopGroup
    ) throws {
        let terminal = try Explorer.openTerminal(queue)
        let model = model(watching, size: terminal.size, Marks.fitting(isUTF8: terminal.isUTF8))
        let runner = WorkspaceRunner(ScreenFace(Workspace(model), terminal: terminal), watching, queue) {
            NIOTransport(group, to: queue, session: $0, $1)
        }
        var loop = SessionLoop(runner, queue: queue)
        loop.run()
        let (recordings, hasFailed) = (loop.runner.laterRecordings, loop.runner.hasRecordingFailed)
        // The terminal is restored before anything is printed.
        _ = consume loop
        try end(recordings, hasFailed, CursesTerminal.pendingSignal)
    }

    private func printLines(
        _ watching: Watching, _ queue: EventQueue<TransportEvent>, _ group: MultiThreadedEventLoopGroup
    ) throws {
        EndSignals.watch(wake: queue.postDescriptor)
        let model = model(watching, size: Size(width: 80, height: 24), .ascii)
        for line in introduction(watching) { Console.say("# \(Printable.text(line))") }
        let runner = WorkspaceRunner(WatchFace(Workspace(model)), watching, queue) {
            NIOTransport(group, to: queue, session: $0, $1)
        }
        var loop = SessionLoop(runner, queue: queue)
        loop.run()
        loop.showLast()
        try end(loop.runner.laterRecordings, loop.runner.hasRecordingFailed, EndSignals.pending)
    }

    private func introduction(_ watching: Watching) -> [String] {
        let reach = listening.isLoopback ? [] : ["Clients on other machines can use the server through this address."]
        return [
            "Waiting for clients on \(watching.host.address). What they say goes to \(watching.destination.target)."
        ]
            + reach + settings.notes.map(\.text)
    }

    private func model(_ watching: Watching, size: Size, _ marks: Marks) -> AppModel {
        AppModel(
            watching: settings, review: ClientWatch(), target: watching.destination.target,
            listening: watching.host.address,
            recording: profile.recording == .none ? .off : .on(path: ""), size: size, marks: marks,
            today: WallClock.day)
    }

    /// Says where the sessions are recorded.
    private func end(_ recordings: [String], _ hasFailed: Bool, _ signal: Int32?) throws {
        let files = recordings.prefix(Self.mostNamed)
        for path in files { Console.say("\(mark)Session recorded in \(Printable.text(path))") }
        if recordings.count > files.count {
            Console.say("\(mark)and \(recordings.count - files.count) more recordings beside it")
        }
        if let signal { throw ExitStatus(signal: signal) }
        if hasFailed { throw ExitStatus.unwritableRecording }
    }

    private static let mostNamed = 5

    /// In front of what is not a line of a session.
    private var mark: String { settings.keepsAll ? "" : "# " }
}
