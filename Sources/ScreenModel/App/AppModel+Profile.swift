import SMTPSyntax
import SessionModel

// `:connect @NAME`: a server as a profile of the configuration file describes it.
extension AppModel {
    /// The file is read now, so that an edited one counts.
    mutating func connect(toProfile name: String) -> [Effect] {
        guard !name.isEmpty else {
            notice = "The name of the profile is missing: :connect @NAME. Tab lists the profiles."
            return []
        }
        return [.readProfile(name)]
    }

    /// The profile has been read, and its password with it.
    mutating func connect(to server: ProfiledServer) -> [Effect] {
        guard source == .live else { return [] }
        return connect(to: WantedServer(server.with(keysOf: settings.preferences)))
    }

    /// The settings of a session with the server of a profile. Who sends no message here sends none there.
    func settings(of server: ProfiledServer, _ target: String) -> Settings {
        var profile = server.profile
        profile.isSafe = profile.isSafe || isSafe
        return Settings(
            profile, target: target, marks: marks, cryptography: settings.cryptography, today: settings.today,
            keepsHistory: settings.keepsHistory && profile.recording != .none)
    }

    /// What the profile asks for in vain is said first.
    mutating func begin(with server: ProfiledServer) {
        given = server.login
        isSafe = settings.isSafe
        notice = server.remarks.isEmpty ? nil : server.remarks.joined(separator: " ")
    }

    /// The names of the profiles have come, for the one that is typed.
    mutating func completeProfile(among profiles: [ProfileName]) -> [Effect] {
        self.profiles = profiles
        if enter.isCommand, LocalCompletions.isProfile(typing.text) { offerCandidates() }
        return []
    }
}
