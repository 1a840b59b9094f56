import ArgumentParser
import SessionModel

/// The user name and the source of the password: never an argument, because other users can read those.
struct LoginOptions: ParsableArguments {
    @Option(help: ArgumentHelp("User name for authentication.", valueName: "name"))
    var user: String?

    @Option(
        help: ArgumentHelp("Read the password or token from the first line of this file.", valueName: "file"))
    var passwordFile: String?

    @Option(
        help: ArgumentHelp(
            "Read the password or token from the first line of this shell command's output. Without one of these "
                + "options or --netrc, smtptui uses the environment variable SMTPTUI_PASSWORD.", valueName: "command"))
    var passwordCommand: String?

    @Flag(
        help: ArgumentHelp(
            "Look up the user name and the password for the server in ~/.netrc, or in the file that the environment "
                + "variable NETRC names. Only the owner may have access to the file."))
    var netrc = false

    func validate() throws {
        if user?.isEmpty == true { throw ValidationError("--user must not be empty.") }
        if let user, user.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            throw ValidationError("--user must not contain control characters.")
        }
        if passwordFile == "-" {
            throw ValidationError("--password-file cannot read standard input.")
        }
        if passwordFile?.isEmpty == true || passwordCommand?.isEmpty == true {
            throw ValidationError("--password-file and --password-command must not be empty.")
        }
        if passwordFile != nil && passwordCommand != nil {
            throw ValidationError("--password-file and --password-command cannot be used together.")
        }
        if netrc,
            let option = passwordFile != nil ? "--password-file" : passwordCommand.map({ _ in "--password-command" })
        {
            throw ValidationError("--netrc and \(option) cannot be used together.")
        }
    }

    /// Whether the netrc file may be asked: `--netrc`, or the setting where nothing else gives a password.
    func mayUseNetrc(_ preferences: Preferences) -> Bool {
        netrc || preferences.usesNetrc == true && passwordFile == nil && passwordCommand == nil
    }

    /// What gives the password, and what the user should know about that.
    struct Source {
        var password: PasswordSource?
        /// Why the netrc file is not used, in a sentence; nil where it is, or was not asked.
        var remark: String?
    }

    /// The source of the password. This removes the environment variable, and sets the user name that the netrc file
    /// has for the server.
    ///
    /// An option overrides the environment, and the environment a setting. Without a server, the netrc file is not read.
    mutating func takeSource(on server: ConnectionProfile.Server?, _ preferences: Preferences) -> Source {
        let variable = Environment.take(PasswordSource.variable)
        if let passwordFile { return Source(password: .file(passwordFile)) }
        if let passwordCommand { return Source(password: .command(passwordCommand)) }
        let environment = variable.flatMap { $0.isEmpty ? nil : PasswordSource.environment($0) }
        guard let server, netrc || environment == nil && preferences.usesNetrc == true else {
            return Source(password: environment)
        }
        do throws(NetrcFile.Trouble) {
            let found = try NetrcFile.login(on: server, as: user)
            user = found.user
            return Source(password: found.password.map { .netrc($0) } ?? environment)
        } catch {
            return Source(password: environment, remark: netrc || !error.isAbsence ? error.sentence : nil)
        }
    }
}
