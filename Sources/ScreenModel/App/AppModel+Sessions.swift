import SMTPSyntax
import SessionModel

// Several sessions in one window. What concerns all of them, the workspace does.
extension AppModel {
    /// A session with another server that begins beside this one: nothing of this one goes there, a password least of all.
    ///
    /// What was typed here can be had back there, and the screen is divided as it is here.
    func beside(_ target: String, _ recording: Recording) -> AppModel {
        if let profiled = wanted?.profiled { return beside(profiled, target, recording) }
        var settings = settings
        settings.target = target
        settings.isPractice = false
        if let server = Endpoint(target) { settings.way = settings.way.leading(to: server) }
        settings.adopt(wanted?.preferences ?? preferencesElsewhere)
        var other = AppModel(settings, recording: recording, size: size)
        other.connection.origin = wanted?.origin
        other.connection.chosenHost = wanted?.host
        other.isSafe = isSafe
        return besideThis(other)
    }

    /// The same, with the server of a profile and what that gives to log in with.
    private func beside(_ server: ProfiledServer, _ target: String, _ recording: Recording) -> AppModel {
        var other = AppModel(settings(of: server, target), recording: recording, size: size)
        other.begin(with: server)
        return besideThis(other)
    }

    private func besideThis(_ model: AppModel) -> AppModel {
        var other = model
        other.remember(typing.history.lines)
        other.shown.view = shown.view
        other.shown.sizes = shown.sizes
        return other
    }

    /// `:session [N]`
    mutating func showSession(_ argument: String) -> [Effect] {
        guard let place, place.others > 0 else {
            notice = "There is only one session; :connect HOST opens another one."
            return []
        }
        guard !argument.isEmpty else { return [.sessions(.next)] }
        guard let number = Int(argument), (1...place.count).contains(number) else {
            notice = "Expected a number from 1 to \(place.count), as in :session 2; :sessions lists them."
            return []
        }
        return [.sessions(.show(number))]
    }

    /// `:sessions`
    mutating func listSessions() -> [Effect] {
        guard place != nil else { return showSession("") }
        return [.sessions(.list)]
    }

    /// A character while the sessions are listed: the number of one shows it; anything else is typed into the line.
    mutating func typeIntoSessions(_ text: String) -> [Effect] {
        let count = shown.sessions?.rows.count ?? 0
        shown.sessions = nil
        guard let number = Int(text), (1...count).contains(number) else { return press(.character(text)) }
        return [.sessions(.show(number))]
    }

    /// Enter in the list.
    mutating func acceptSession(_ list: PopupList) -> [Effect] {
        shown.sessions = nil
        return [.sessions(.show(list.chosen + 1))]
    }

    /// `:quit [all]`
    mutating func leaveSessions(_ argument: String) -> [Effect] {
        switch argument {
        case "": return askToQuit()
        case "all": return place.map { $0.others > 0 } == true ? [.sessions(.leaveAll)] : askToQuit()
        default:
            notice = ":quit closes this session, :quit all leaves the program. Nothing was done."
            return []
        }
    }

    /// How many sessions stay open when this one is left.
    var otherSessions: Int { place?.others ?? 0 }

    /// Whether leaving closes this session alone; of clients that are watched all are left.
    var closesOne: Bool { otherSessions > 0 && source == .live }

    /// What the list calls it: the server, or the client where all have the same server.
    var nameInList: String { watch.map { $0.client.map { "client \($0)" } ?? "no client yet" } ?? settings.target }

    /// Whether leaving now would lose the text of a message.
    var losesMessage: Bool { source == .live && session.isInMessage && connection.link == .open }

    /// Accepts what the user has changed in another session; says whether the time limit for connecting is another one.
    mutating func share(_ preferences: Preferences, since old: Preferences) -> Bool {
        let before = settings.connectTimeout
        let shared = settings.preferences.sharing(preferences, since: old)
        if shared != settings.preferences { adopt(shared) }
        return settings.connectTimeout != before
    }

    /// How far the session is, in a few words: `rcpt, TLS 1.3`.
    var standing: String {
        switch connection.link {
        case .connecting: return "connecting"
        case .failed: return "no connection"
        case .closed: return "closed"
        case .open:
            let phase = PhasePath(session.phase, isCertain: true).name
            guard session.isUnderTLS, case .secured(let report) = dialogue.tls else { return phase }
            return "\(phase), \(report.version)"
        }
    }

    /// When the session must go on while another one is shown: no one sees for how long it waits.
    var hiddenWakeTime: Double? {
        if goesOnAtOnce { return now }
        let late = connection.isTimeoutNoted || isSecuring ? nil : waitingSince.map { $0 + settings.timeout }
        return [late, keepaliveTime].compactMap(\.self).min()
    }
}
