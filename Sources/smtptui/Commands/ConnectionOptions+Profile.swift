import ScreenModel
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ConnectionOptions {
    /// The options as plain values, with the settings of the configuration file where no option says otherwise.
    ///
    /// `written` is the server on the command line, nil for the practice server. `warn` is handed what the user should fix.
    /// In a trial no password is read, and the environment stays as it is.
    func profile(
        of written: String?, _ port: ServerPort?, _ configuration: Configuration, isTrial: Bool = false,
        warn: (String) -> Void = Console.complain
    ) throws(Failure) -> ConnectionProfile {
        let preferences = preferences(over: configuration.preferences)
        let server =
            if let found = try found() { found } else if let written {
                try server(Self.address(written, port))
            } else { try server(nil) }
        let way = try route.way(to: server, isTrial: isTrial, warn)
        var profile = ConnectionProfile(server, machineName: Self.machineName, preferences)
        profile.way = way
        profile.speaksLMTP = lmtp
        profile.tls = tls ? .implicit : starttls ? .startTLS : .byHand
        let usual: ConnectionProfile.Recording = preferences.records == false ? .none : .newFile
        profile.recording = noRecord ? .none : record.map { .file($0) } ?? usual
        profile.user = login.user
        profile.isSafe = safe
        profile.keepsSecrets = keepSecrets
        profile.keyLog = tlsKeylog
        profile.nameServer = names.dns
        profile.checksNames = names.dnsChecks
        return profile
    }

    /// Whether they name the server, in place of a host.
    var namesServer: Bool { names.mx != nil || route.namesServer }

    /// The mail servers of a domain; nil where none is named.
    private func found() throws(Failure) -> ConnectionProfile.Server? {
        guard let server = names.server(usualPort: defaultPort) else { return nil }
        if let option = practiceServer.given { throw Self.forPractice(option) }
        return server
    }

    /// Opens the explorer on a server, or on the practice server.
    ///
    /// `lessons` is what `learn` opens; otherwise the practice server has the built-in course.
    func open(_ host: String?, _ port: ServerPort?, lessons: LessonStart? = nil) throws {
        let configuration = try Configuration.read()
        var profile = try profile(of: host, port, configuration)
        var login = login
        let source = login.takeSource(on: profile.server, configuration.preferences)
        profile.user = login.user
        if profile.preferences.hasColours == false { Environment.set("NO_COLOR", to: "1") }
        try (configuration.keys ?? .usual).use {
            let lessons = lessons ?? (profile.server.isPractice ? LessonStart(offers: isUsualPractice) : nil)
            try Explorer.open(
                profile, password: source.password, passphrase: trust.passphrase(for: profile),
                remark: source.remark ?? trust.remark(on: profile),
                isPlain: plain, lessons: lessons, profiles: .ofConfiguration)
        }
    }

    /// Whether nothing else is asked of the practice server: then the course is offered.
    private var isUsualPractice: Bool { practiceServer.given == nil && !submission && !lmtp && !tls && !starttls }

    private func preferences(over settings: Preferences) -> Preferences {
        var preferences = settings
        preferences.helloName = helo ?? settings.helloName
        preferences.timeout = timeout ?? settings.timeout
        preferences.isInsecure = insecure ? true : settings.isInsecure
        preferences.roots = ca ?? settings.roots
        preferences.certificate = cert ?? settings.certificate
        preferences.privateKey = key ?? settings.privateKey
        preferences.serverName = sni ?? settings.serverName
        preferences.minimumTLS = tlsMin ?? settings.minimumTLS
        preferences.maximumTLS = tlsMax ?? settings.maximumTLS
        preferences.resumesTLS = tlsResume ? true : settings.resumesTLS
        // Both were validated with the options.
        for (name, value) in [("tls-ciphers", tlsCiphers), ("tls-groups", tlsGroups)] {
            if let value { try? Setting.named(name)?.set(value, in: &preferences) }
        }
        trust.apply(to: &preferences)
        return preferences
    }

    /// The server with the port that was given as an argument of its own.
    private static func address(_ host: String, _ port: ServerPort?) throws(Failure) -> String {
        guard let port else { return host }
        guard let endpoint = Endpoint(host, defaultPort: port.number) else { return host }
        guard Endpoint(host, defaultPort: port.number == 1 ? 2 : 1) != endpoint else {
            throw Failure(.usage, "Invalid server: the port \(port.number) follows a host that has a port already.")
        }
        return endpoint.description
    }

    private func server(_ written: String?) throws(Failure) -> ConnectionProfile.Server {
        if let endpoint = try route.endpoint(beside: written) {
            if let option = practiceServer.given { throw Self.forPractice(option) }
            return .at(endpoint)
        }
        guard let written else {
            return try practiceServer.server(usual: submission ? Self.submissionScenario : lmtp ? "lmtp" : "standard")
        }
        if let option = practiceServer.given { throw Self.forPractice(option) }
        guard let endpoint = Endpoint(written, defaultPort: defaultPort) else {
            throw Failure(.usage, Self.refusal(of: written))
        }
        guard endpoint.host.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw Failure(.usage, "Invalid server \"\(written)\": \(Setting.asciiOnly).")
        }
        return .at(endpoint)
    }

    private static func forPractice(_ option: String) -> Failure {
        Failure(.usage, "\(option) works only with the practice server.")
    }

    /// An address with a name and a password in it is not repeated.
    private static func refusal(of written: String) -> String {
        let expected = "expected HOST or HOST:PORT"
        let hasLogin = written.contains("@") || written.lowercased().contains("%40")
        return hasLogin
            ? "Invalid server: \(expected), without a user name or password. See --user and --password-file."
            : "Invalid server \"\(written)\": \(expected)."
    }

    /// The default port (RFC 8314 §3.3, RFC 6409 §3.1). For LMTP no RFC names one; it must not be 25 (RFC 2033 §5).
    private var defaultPort: Int { lmtp ? Endpoint.lmtpPort : tls ? 465 : submission ? 587 : 25 }

    private static var machineName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return text.isEmpty ? "localhost" : text
    }
}
