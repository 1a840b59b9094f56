import ScreenModel
import SessionModel

/// The profiles of the configuration file, for `:connect @NAME`. The file is read each time, so that an edited one counts.
struct ProfileSource: Sendable {
    /// What a profile asks for, before its password is read.
    struct Chosen {
        let name: String
        let profile: ConnectionProfile
        let password: PasswordSource?
        /// What it asks for in vain, and what was found on the way, in sentences.
        let remarks: [String]

        /// Whether reading the password starts a command, which may ask on the terminal.
        var needsTerminal: Bool { if case .command? = password { true } else { false } }

        /// With the password, which is read now.
        func server() throws(Failure) -> ProfiledServer {
            let login = try GivenLogin(profile.user, password)
            return ProfiledServer(name: name, profile, login: login, remarks: remarks)
        }
    }

    let list: @Sendable () throws(Failure) -> [ProfileName]
    /// The profile of this name, which is without the @.
    let choose: @Sendable (String) throws(Failure) -> Chosen

    /// Where there is no server to talk to, and so none to change.
    static let none = ProfileSource { () throws(Failure) in
        []
    } choose: { name throws(Failure) in
        throw Failure(.usage, "There is no profile \(name) here.")
    }
}

extension GivenLogin {
    /// What was given to log in with; nil where nothing was. A password command is run.
    init?(_ user: String?, _ source: PasswordSource?) throws(Failure) {
        let password = try source?.read()
        guard user != nil || password != nil else { return nil }
        self.init(user: user, secret: password?.text, source: source?.name ?? "", warning: password?.warning)
    }
}

extension AppEvent {
    /// Reads a profile and its password; `onTerminal` runs what may ask on the terminal.
    init(
        reading name: String, _ profiles: ProfileSource, onTerminal: (() -> AppEvent) -> AppEvent
    ) {
        do throws(Failure) {
            let chosen = try profiles.choose(name)
            self = chosen.needsTerminal ? onTerminal { AppEvent(reading: chosen) } : AppEvent(reading: chosen)
        } catch {
            self = .notSaved(error.sentence)
        }
    }

    private init(reading chosen: ProfileSource.Chosen) {
        do throws(Failure) {
            self = .profileRead(try chosen.server())
        } catch {
            self = .notSaved(error.sentence)
        }
    }

    /// Lists the profiles.
    init(listing profiles: ProfileSource) {
        do throws(Failure) {
            self = .profileNames(try profiles.list())
        } catch {
            self = .notSaved(error.sentence)
        }
    }
}
