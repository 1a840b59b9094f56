import SessionModel

/// The command by which ssh connects its standard input and output to a server, as seen from another host.
///
///     ssh -o BatchMode=yes -W mail.example.test:25 -- jump.example.org
enum SSHCommand {
    /// No shell reads them. In batch mode ssh asks nothing on the terminal.
    static func arguments(through host: String, to endpoint: Endpoint) -> [String] {
        ["ssh", "-o", "BatchMode=yes", "-W", endpoint.description, "--", host]
    }

    /// Whether a line on standard error says why it failed. The line after a failure to connect does not:
    ///
    ///     channel 0: open failed: connect failed: Connection refused
    ///     stdio forwarding failed
    static func isTelling(_ line: [UInt8]?) -> Bool { line.map { !$0.elementsEqual(Self.vague.utf8) } ?? true }

    private static let vague = "stdio forwarding failed"
}
