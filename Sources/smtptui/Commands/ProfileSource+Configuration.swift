import SMTPSyntax
import ScreenModel
import SessionModel

extension ProfileSource {
    /// Those of the configuration file, as it is when one is asked for.
    static let ofConfiguration = ProfileSource { () throws(Failure) in
        try Configuration.readFile().profiles.map { ProfileName(name: $0.name, server: ProfileForm.server(of: $0)) }
    } choose: { name throws(Failure) in
        try chosen(name)
    }

    private static func chosen(_ name: String) throws(Failure) -> Chosen {
        var configuration = try Configuration.readFile()
        guard let named = configuration.profiles.first(where: { $0.name == name }) else {
            throw unknown(name, among: configuration.profiles.map(\.name))
        }
        try named.check(in: Configuration.path ?? "")
        configuration.preferences = named.settings(over: configuration.preferences)
        var warnings: [String] = []
        let options = named.connection
        var profile = try options.profile(of: named.server, nil, configuration) { warnings.append($0) }
        var login = options.login
        let source = login.takeSource(on: profile.server, configuration.preferences)
        profile.user = login.user
        profile.recording = profile.recording.another
        let remarks = remarks(on: options) + warnings + [source.remark].compactMap(\.self)
        return Chosen(name: name, profile: profile, password: source.password, remarks: remarks)
    }

    /// What the running program cannot do for a profile.
    private static func remarks(on options: ConnectionOptions) -> [String] {
        let plain = options.plain ? "plain has no effect while smtptui runs." : nil
        let record = options.record.map { "Recorded in a new file beside \(Printable.text($0))." }
        return [plain, record].compactMap(\.self)
    }

    private static func unknown(_ name: String, among names: [String]) -> Failure {
        guard !names.isEmpty else {
            let file = Printable.text(Configuration.path ?? "config.yaml")
            return Failure(.usage, "There are no profiles in \(file).")
        }
        // An address with a name and a password in it is not repeated.
        guard NamedProfile.isName(name) else {
            return Failure(.usage, "Invalid profile: expected @NAME, as in :connect @\(names[0]).")
        }
        let near = NearestName.of(name, among: names).map { " Did you mean \($0)?" }
        return Failure(
            .usage, "There is no profile \(name).\(near ?? "") Tab after :connect @ lists the profiles.")
    }
}
