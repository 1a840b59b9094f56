import SessionModel

/// A server as a profile of the configuration file describes it, with everything that a session with it needs.
package struct ProfiledServer: Hashable, Sendable {
    /// The name of the profile, without the @.
    package let name: String
    package let profile: ConnectionProfile
    /// What the profile gives to log in with; nil where it gives nothing.
    let login: GivenLogin?
    /// What the profile asks for in vain while the program runs, in sentences.
    let remarks: [String]

    package init(name: String, _ profile: ConnectionProfile, login: GivenLogin?, remarks: [String] = []) {
        self.name = name
        self.profile = profile
        self.login = login
        self.remarks = remarks
    }

    /// The same with the settings of the user that are not about a server: `mask` and `vi`.
    func with(keysOf user: Preferences) -> ProfiledServer {
        var profile = profile
        profile.preferences.masks = user.masks
        profile.preferences.usesVi = user.usesVi
        return ProfiledServer(name: name, profile, login: login, remarks: remarks)
    }
}
