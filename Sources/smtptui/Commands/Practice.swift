import ArgumentParser

/// `smtptui practice`: the same as no argument.
struct Practice: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Open the explorer on the practice server inside the program.")

    @OptionGroup var options: ConnectionOptions

    func run() throws {
        try Explorer.open(try options.profile(of: nil), password: options.login.takePasswordSource())
    }
}
