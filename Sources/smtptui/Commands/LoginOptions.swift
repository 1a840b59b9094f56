import ArgumentParser

/// Who logs in, and where the password comes from: never an argument, which others on the machine can read.
struct LoginOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The name to log in with.", valueName: "name"))
    var user: String?

    @Option(
        help: ArgumentHelp("Take the password, or the token, from the first line of this file.", valueName: "file"))
    var passwordFile: String?

    @Option(
        help: ArgumentHelp(
            "Take it from the first line that this command of the shell prints. Without either it is taken from the "
                + "environment variable SMTPTUI_PASSWORD.", valueName: "command"))
    var passwordCommand: String?

    func validate() throws {
        if user?.isEmpty == true { throw ValidationError("--user takes a name, which must not be empty.") }
        if let user, user.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
            throw ValidationError("--user takes a name without control characters.")
        }
        if passwordFile == "-" {
            throw ValidationError("--password-file takes a file, not standard input.")
        }
        if passwordFile?.isEmpty == true || passwordCommand?.isEmpty == true {
            throw ValidationError("--password-file and --password-command take no empty text.")
        }
        if passwordFile != nil && passwordCommand != nil {
            throw ValidationError("--password-file and --password-command exclude each other.")
        }
    }

    /// Where the password comes from; nil when none was given. The environment variable is gone afterwards.
    ///
    /// An option goes before the environment.
    func takePasswordSource() -> PasswordSource? {
        let variable = Environment.take(PasswordSource.variable)
        if let passwordFile { return .file(passwordFile) }
        if let passwordCommand { return .command(passwordCommand) }
        return variable.flatMap { $0.isEmpty ? nil : .environment($0) }
    }
}
