import ArgumentParser

/// The user name and the source of the password: never an argument, because other users can read those.
struct LoginOptions: ParsableArguments {
    @Option(help: ArgumentHelp("User name for authentication.", valueName: "name"))
    var user: String?

    @Option(
        help: ArgumentHelp("Read the password or token from the first line of this file.", valueName: "file"))
    var passwordFile: String?

    @Option(
        help: ArgumentHelp(
            "Read the password or token from the first line of this shell command's output. Without either option, "
                + "smtptui uses the environment variable SMTPTUI_PASSWORD.", valueName: "command"))
    var passwordCommand: String?

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
    }

    /// The source of the password; nil if there is none. This removes the environment variable.
    ///
    /// An option overrides the environment.
    func takePasswordSource() -> PasswordSource? {
        let variable = Environment.take(PasswordSource.variable)
        if let passwordFile { return .file(passwordFile) }
        if let passwordCommand { return .command(passwordCommand) }
        return variable.flatMap { $0.isEmpty ? nil : .environment($0) }
    }
}
