import SessionModel

/// The command by which ssh connects its standard input and output to a server, as seen from another host.
///
///     ssh -o BatchMode=yes -W mail.example.test:25 -- jump.example.org
enum SSHCommand {
    /// No shell reads them. In batch mode ssh asks nothing on the terminal.
    static func arguments(through host: String, to endpoint: Endpoint) -> [String] {
        ["ssh", "-o", "BatchMode=yes", "-W", endpoint.description, "--", host]
    }
}
