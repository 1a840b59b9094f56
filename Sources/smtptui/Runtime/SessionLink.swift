import ScreenModel
import SessionModel

/// What a session has outside its model: its server, its connection, and its recording.
struct SessionLink: ~Copyable {
    /// Nil for a recording, which needs no connection.
    var transport: NIOTransport?
    /// The client that is watched; nil where the user talks to the server.
    var client: WatchedClient?
    /// What makes TLS with it; nil where TLS passes.
    var certificate: PracticeCertificate?
    var recorder: Recorder
    /// How it is recorded.
    private(set) var recording = AppModel.Recording.off
    /// The recordings that were begun after the first one.
    private(set) var laterRecordings: [String] = []
    /// Whether an earlier recording failed.
    private var hasFailedBefore = false
    private var destination: Destination?
    private var connectTimeout: Double
    /// Where what was done of the course is kept; nil where it is not.
    var progress: ProgressFile?

    /// `destination` is nil for a recording. `connectTimeout` is in seconds.
    init(recorder: consuming Recorder, destination: Destination?, connectTimeout: Double) {
        self.recorder = recorder
        self.destination = destination
        self.connectTimeout = connectTimeout
    }

    /// The link of a session beside another one, with a server and a recording of its own.
    init(
        beside other: borrowing SessionLink, _ endpoint: Endpoint, _ preferences: Preferences
    ) throws(Failure) {
        guard let old = other.destination else { throw Failure(.usage, "A recording has no connection.") }
        let new = try old.moved(to: endpoint, preferences, isBeside: true)
        self.init(recorder: Recorder(nil, target: ""), destination: new, connectTimeout: preferences.connectTimeout)
        record(new)
    }

    /// The link of a session with the server of a profile beside another one.
    init(beside other: borrowing SessionLink, _ profile: ConnectionProfile) throws(Failure) {
        guard let old = other.destination else { throw Failure(.usage, "A recording has no connection.") }
        let new = try old.moved(to: profile)
        self.init(
            recorder: Recorder(nil, target: ""), destination: new, connectTimeout: profile.preferences.connectTimeout)
        record(new)
    }

    /// The link of a client that is watched, recorded by itself.
    init(watching destination: Destination, number: Int, connectTimeout: Double) {
        self.init(recorder: Recorder(nil, target: ""), destination: destination, connectTimeout: connectTimeout)
        record(destination, number: number)
    }

    var hasServer: Bool { destination != nil }

    /// Whether the user is asked for the passphrase of the key before the connection is opened.
    var awaitsPassphrase: Bool { destination?.lockedKey != nil }

    /// The server in the names of its files; nil for a recording.
    var recordingName: String? { destination?.recordingName }

    /// What the user calls the server.
    var target: String { destination?.target ?? "" }

    /// Whether writing a recording failed.
    var hasRecordingFailed: Bool { hasFailedBefore || recorder.hasFailed }

    /// Performs an effect that concerns the connection, and returns the resulting event.
    mutating func perform(_ effect: Effect) -> DestinationEvent? {
        switch effect {
        case .connect: connect()
        case .connectNext(let failure): transport?.connectNext(after: failure)
        case .write(let bytes): transport?.write(bytes)
        case .pour(let bytes): transport?.pour(bytes)
        case .read: transport?.read()
        case .forward(let bytes): transport?.write(bytes) { [client] in client?.read() }
        case .endSending: transport?.endSending()
        case .client(let effect): perform(effect)
        case .startTLS:
            destination.map {
                transport?.secure($0.handshake, isUpgrade: $0.route.tls != .implicit, timeout: connectTimeout)
            }
        case .close: client == nil ? transport?.close() : transport?.abandon()
        case .acceptCertificate(let der): destination?.tls.accepted.insert(der)
        case .keepServerKey(let der): return keepServerKey(der)
        case .unlockKey(let passphrase): return unlockKey(passphrase)
        case .limitConnecting(let seconds): connectTimeout = seconds
        case .useTLS(let preferences): return useTLS(preferences)
        case .visit(let endpoint, let preferences):
            return visit { old throws(Failure) in try old.moved(to: endpoint, preferences) }
        case .visitProfile(let profile): return visit(profile)
        case .findMailServers(let domain, let port): return find(domain, port)
        case .checkDNS(let names, let chain, let number): check(names, chain, number)
        case .practice(let wish): return practice(wish)
        case .keepLesson(let wish): return keep(wish)
        default: break
        }
        return nil
    }

    private func connect() {
        guard let destination else { return }
        if let servers = destination.mailServers {
            transport?.connect(to: servers, along: destination.route, timeout: connectTimeout)
        } else {
            transport?.connect(along: destination.route, timeout: connectTimeout)
        }
    }

    /// What is found comes later, as an event of the connection.
    private func find(_ domain: String, _ port: Int) -> DestinationEvent? {
        do throws(Failure) {
            let servers = try MailServers(domain: domain, port: port, nameServer: destination?.profile.nameServer)
            transport?.list(servers, timeout: connectTimeout)
            return nil
        } catch {
            return .refused(error.sentence)
        }
    }

    /// What is found comes later, as events of the connection.
    private func check(_ names: SpokenNames, _ chain: [[UInt8]], _ number: Int) {
        guard let server = destination?.checkedServer else { return }
        transport?.check(names, chain, on: server, number: number, timeout: connectTimeout)
    }

    private func perform(_ effect: ClientEffect) {
        switch effect {
        case .read: client?.read()
        case .write(let bytes): client?.write(bytes) { [transport] in transport?.read() }
        case .secure(let reply):
            certificate.map { client?.secure($0, after: reply) { [transport] in transport?.read() } }
        case .end: client?.end()
        case .close: client?.close()
        }
    }

    private mutating func practice(_ wish: PracticeWish) -> DestinationEvent {
        do throws(Failure) {
            return try destination?.perform(wish) ?? .refused("")
        } catch {
            return .refused(error.sentence)
        }
    }

    /// After a failure, which is told, nothing more is kept.
    private mutating func keep(_ wish: LessonWish) -> DestinationEvent? {
        guard let file = progress else { return nil }
        do throws(Failure) {
            return .lessonsKept(try file.keep(wish))
        } catch {
            progress = nil
            return .refused(error.sentence)
        }
    }

    private mutating func useTLS(_ preferences: Preferences) -> DestinationEvent {
        do throws(Failure) {
            let before = destination?.profile.wishes.identity
            try destination?.use(preferences)
            // Who has gone on without a key is asked again for another one only.
            let isNew = preferences.wishes.identity != before
            return .tlsChanged(preferences, lockedKey: isNew ? destination?.lockedKey : nil)
        } catch {
            return .refused(error.sentence)
        }
    }

    private func keepServerKey(_ der: [UInt8]) -> DestinationEvent {
        do throws(Failure) {
            return .saved(try destination?.keepKey(of: der) ?? "")
        } catch {
            return .refused(error.sentence)
        }
    }

    private mutating func unlockKey(_ passphrase: String) -> DestinationEvent {
        do throws(Failure) {
            try destination?.unlockKey(passphrase)
            return .keyUnlocked
        } catch {
            return .keyNotUnlocked(error.sentence)
        }
    }

    /// What is recorded of the server before is complete: it was left with the note that its connection is closed.
    private mutating func visit(_ move: (Destination) throws(Failure) -> Destination) -> DestinationEvent {
        do throws(Failure) {
            guard let old = destination else { return .refused("") }
            let other = try move(old)
            destination = other
            hasFailedBefore = hasRecordingFailed
            recorder = Recorder(nil, target: "")
            record(other)
            return .visiting(target: other.target, recording)
        } catch {
            return .refused(error.sentence)
        }
    }

    private mutating func visit(_ profile: ConnectionProfile) -> DestinationEvent {
        let event = visit { old throws(Failure) in try old.moved(to: profile) }
        if case .visiting = event {
            connectTimeout = profile.preferences.connectTimeout
            progress = nil
        }
        return event
    }

    /// `number` is that of a client that is watched; the first one has the file that was named.
    private mutating func record(_ destination: Destination, number: Int? = nil) {
        recording = .off
        do throws(Failure) {
            let wish = number ?? 1 > 1 ? destination.recording.another : destination.recording
            let name = destination.recordingName + (number.map { "-client\($0)" } ?? "")
            guard let file = try RecordingPlace.open(wish, name: name) else { return }
            let path = file.path
            if !laterRecordings.contains(path) { laterRecordings.append(path) }
            recorder = Recorder(
                file, target: destination.target, route: destination.way, namesAddress: destination.namesAddress)
            recording = .on(path: path)
        } catch {
            recording = .failed(reason: error.sentence)
        }
    }
}
