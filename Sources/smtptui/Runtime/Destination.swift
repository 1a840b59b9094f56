import NIOPosix
import PracticeServer
import SessionModel

/// The server of a profile, ready to connect to: the practice server is listening, and the TLS files are read.
struct Destination {
    let route: Route
    /// The name shown to the user: `mail.example.test:2525`, `practice server`.
    let target: String
    /// The server in the name of a recording: `mail.example.test-2525`, `practice`.
    let recordingName: String
    var tls: TLSSettings
    private(set) var profile: ConnectionProfile
    let practice: PracticeHost?
    /// What finds the server by a domain; nil where the route says where it is.
    let mailServers: MailServers?

    /// `group` has the thread of the practice server; it is asked for only if the profile has one.
    ///
    /// `passphrase` decrypts the key of the client certificate. With `asks` the user can be asked for one, so that the key
    /// may stay encrypted.
    init(
        _ profile: ConnectionProfile, group: @autoclosure () -> MultiThreadedEventLoopGroup,
        passphrase: KeyPassphrase? = nil, asks: Bool = false
    ) throws(Failure) {
        switch profile.server {
        case .practice(let name, let faults, let folder):
            let scenario = try ScenarioFolder.scenario(named: name, in: folder)
            let faulty = scenario.adding(faults.compactMap { Fault($0) })
            let server = try PracticeHost(group: group(), scenario: faulty)
            practice = server
            mailServers = nil
            let endpoint = profile.tls == .implicit ? server.endpointUnderTLS : server.endpoint
            route = Route(to: endpoint, tls: profile.tls, by: profile.way)
            target = "practice server"
            recordingName = "practice"
        case .at(let endpoint):
            practice = nil
            mailServers = nil
            route = Route(to: endpoint, tls: profile.tls, by: profile.way)
            target = endpoint.description
            recordingName = Self.recordingName(of: endpoint)
        case .mailServers(let domain, let port):
            practice = nil
            let servers = try MailServers(domain: domain, port: port, nameServer: profile.nameServer)
            mailServers = servers
            route = Route(to: servers.endpoint, tls: profile.tls, by: profile.way)
            target = "MX of \(servers.endpoint)"
            recordingName = "mx-" + Self.recordingName(of: servers.endpoint)
        }
        tls = try TLSSettings(profile.wishes, host: route.endpoint.host, practice, passphrase: passphrase)
        self.profile = profile
        if !asks, let identity = tls.identity, identity.isLocked { throw identity.lockedFailure }
    }

    /// How the server is reached, in words; nil for a direct way.
    var way: String? { route.way.words }

    /// Whether what is connected to is the server, and not a proxy on the way.
    var namesAddress: Bool { route.way.hop?.endpoint == nil }

    static func recordingName(of server: Endpoint) -> String {
        switch server {
        case .tcp(let host, let port): "\(host)-\(port)"
        case .unix(let path): "unix-\(path.split(separator: "/").last ?? "")"
        case .pipe(let command): "pipe-\(command.split { $0.isWhitespace }.first?.split(separator: "/").last ?? "")"
        }
    }

    /// What a handshake goes by: a server that was found by its domain has the certificate of its own name.
    var handshake: TLSSettings {
        var settings = tls
        settings.server = route.endpoint.knownName
        if let host = mailServers?.chosenHost {
            settings.server = Endpoint.tcp(host: host, port: route.endpoint.port ?? 25).knownName
            if profile.wishes.name == nil { settings.name = host }
        }
        if settings.identity?.isLocked == true { settings.identity = nil }
        return settings
    }

    /// What the checks of the DNS need to know of it.
    var checkedServer: CheckedServer {
        let host = route.endpoint.host
        let name = mailServers?.chosenHost ?? (MailServers.name(host) == nil ? profile.wishes.name ?? host : host)
        return CheckedServer(
            host: name, endpoint: route.endpoint, way: route.way, domain: mailServers?.endpoint.host,
            nameServer: profile.nameServer.flatMap { NameServer($0) })
    }

    /// Where sessions with it are recorded.
    var recording: ConnectionProfile.Recording { profile.recording }

    /// Asks other things of TLS from the next handshake on. What the user has accepted stays accepted.
    mutating func use(_ preferences: Preferences) throws(Failure) {
        var changed = try TLSSettings(preferences.wishes, host: route.endpoint.host, practice)
        if preferences.wishes.identity == profile.wishes.identity { changed.identity = tls.identity }
        changed.accepted = tls.accepted
        changed.help = tls.help
        changed.keyLog = tls.keyLog
        changed.sessions = tls.sessions
        tls = changed
        profile.preferences = preferences
    }

    /// The file with a key whose passphrase is missing; nil for none.
    var lockedKey: String? { tls.identity.flatMap { $0.isLocked ? $0.keyFile : nil } }

    /// Decrypts the key of the client certificate.
    mutating func unlockKey(_ passphrase: String) throws(Failure) {
        try tls.identity?.unlock(KeyPassphrase(passphrase))
    }

    /// Keeps the key of a certificate, in DER form, as that of the server.
    func keepKey(of der: [UInt8]) throws(Failure) -> String {
        guard let file = tls.knownServers, let key = CertificateFields(der)?.keyPin else {
            throw Failure(.usage, "No key was kept: trust-first-use is off.")
        }
        let name = handshake.server
        try file.keep(KnownServer(name: name, key: key, since: String(WallClock.iso8601().prefix(10))))
        return "the new key of \(Printable.text(name)) is kept: \(key)"
    }

    /// The practice server has another certificate.
    mutating func trustPracticeServer() throws(Failure) { try use(profile.preferences) }

    /// Another server by the same way, in place of this one or beside it.
    func moved(
        to endpoint: Endpoint, _ preferences: Preferences, isBeside: Bool = false
    ) throws(Failure) -> Destination {
        var other = profile
        other.server = .at(endpoint)
        other.way = profile.way.leading(to: endpoint)
        other.preferences = preferences
        other.keyLog = nil
        if isBeside { other.recording = profile.recording.another }
        return try moved(to: other)
    }

    /// The server of a profile. Where that names no file for the keys of TLS, they go where they went before.
    func moved(to profile: ConnectionProfile) throws(Failure) -> Destination {
        var destination = try Destination(
            profile, group: MultiThreadedEventLoopGroup(numberOfThreads: 1), asks: true)
        if profile.wishes.identity == self.profile.wishes.identity { destination.tls.identity = tls.identity }
        if profile.keyLog == nil { destination.tls.keyLog = tls.keyLog }
        destination.tls.help = tls.help
        return destination
    }
}
