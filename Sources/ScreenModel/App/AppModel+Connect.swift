import SMTPSyntax
import SessionModel

// `:connect`: another server in the same window, beside this one where there is something to lose.
extension AppModel {
    mutating func connect(to argument: String) -> [Effect] {
        let port = settings.speaksLMTP ? Endpoint.lmtpPort : settings.startsWithTLS ? 465 : 25
        if argument.lowercased() == "practice" {
            notice = "Start smtptui without a host for the practice server; practice:25 is a host."
            return []
        }
        if source == .live, argument.hasPrefix("@") { return connect(toProfile: String(argument.dropFirst())) }
        guard source == .live, let endpoint = Endpoint(argument, defaultPort: port) else {
            notice =
                argument.isEmpty
                ? "The server is missing: :connect mail.example.test:25"
                : "Expected HOST or HOST:PORT, as in :connect mail.example.test:25"
            return []
        }
        guard endpoint.host.utf8.allSatisfy({ $0 < 0x80 }) else {
            notice = "Invalid server: \(Setting.asciiOnly)."
            return []
        }
        return connect(to: WantedServer(endpoint: endpoint, preferences: preferencesElsewhere))
    }

    /// Connects to another server, beside this one where there is something to lose.
    mutating func connect(to server: WantedServer) -> [Effect] {
        wanted = server
        if let place, !isUnused { return open(server, besideThese: place.count) }
        guard connection.link == .open else { return visit() }
        shown.open(.connectQuestion)
        return []
    }

    /// Whether the server could not be reached, so that another one may be in its place.
    private var isUnused: Bool {
        guard case .failed = connection.link else { return false }
        return connection.address == nil
    }

    private mutating func open(_ server: WantedServer, besideThese count: Int) -> [Effect] {
        guard count < SessionPlace.most else {
            notice =
                "\(count) sessions are open, and a window can have no more; \(NamedAction.quit.key) closes this one."
            return []
        }
        if let profiled = server.profiled { return [.openProfile(profiled.profile)] }
        return server.endpoint.map { [.open($0, server.preferences)] } ?? []
    }

    /// The name for the certificate, and the fingerprints, were those of the server before.
    var preferencesElsewhere: Preferences {
        var preferences = settings.preferences
        preferences.serverName = nil
        preferences.pins = nil
        return preferences
    }

    /// What the question says: nothing is closed before it is answered.
    var connectQuestion: String {
        let rest = session.isInMessage ? ", and the message is not sent" : ""
        return "Close the connection to \(settings.target) and connect to \(wanted?.name ?? "")? "
            + "It is closed without QUIT\(rest)."
    }

    mutating func answerConnectQuestion(_ key: Key) -> [Effect] {
        guard key == .character("y") || key == .character("Y") else {
            wanted = nil
            notice = "The connection stays."
            return []
        }
        return (connection.link == .open ? closeConnection() : []) + visit()
    }

    private mutating func visit() -> [Effect] {
        guard let wanted, connection.link != .connecting else {
            notice = "A connection is being opened; :connect works when it is open or has failed."
            return []
        }
        if let profiled = wanted.profiled { return [.visitProfile(profiled.profile)] }
        return wanted.endpoint.map { [.visit($0, wanted.preferences)] } ?? []
    }

    /// A session from its beginning: nothing of the one before goes to another server, a password least of all.
    mutating func visiting(_ target: String, _ recording: Recording) -> [Effect] {
        let profiled = wanted?.profiled
        if let profiled { settings = settings(of: profiled, target) } else { lead(to: target) }
        adopt(wanted?.preferences ?? preferencesElsewhere)
        learning = nil
        self.recording = recording
        dialogue = Dialogue(keepsSecrets: settings.keepsSecrets)
        dialogueNumber += 1
        connection = Connection()
        connection.origin = wanted?.origin
        connection.chosenHost = wanted?.host
        wanted = nil
        connection.connectingSince = now
        shown = Shown()
        nameChecks.forget()
        driver = nil
        prompt = nil
        keyPrompt = nil
        clientForm = nil
        usedLogin = nil
        given = nil
        profiled.map { begin(with: $0) }
        typing.dropPasted()
        typing.forget()
        typing.isLost = false
        group = nil
        style = SendingStyle()
        outgoing = nil
        messageLint = nil
        keepalive = nil
        return [.openHistory, .connect]
    }

    /// The settings are those of this session, as far as they hold for another server.
    private mutating func lead(to target: String) {
        settings.target = target
        settings.isPractice = false
        if let server = Endpoint(target) { settings.way = settings.way.leading(to: server) }
    }
}
