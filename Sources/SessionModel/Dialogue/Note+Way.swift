import SMTPSyntax

// What is said of the way to a server.
extension Note {
    package static let proxyHeaderID = "proxy-header"
    /// The same in version 2, which a server that does not expect it reads as other lines.
    package static let binaryHeaderID = "proxy-header-2"
    package static let standardErrorID = "stderr"
    package static let prefaceID = "stdout"
    package static let throughProxyID = "through-proxy"

    package init(_ event: WayEvent) {
        self =
            switch event {
            case .missed(let attempt): Note(id: "address-failed", text: "before that, \(attempt.words)")
            case .passed(let hop, let endpoint, let address):
                Note(
                    id: Self.throughProxyID,
                    text: "the \(hop) has connected to \(endpoint)" + (address.map { " from \($0)" } ?? ""))
            case .introduced(let header):
                Note(
                    id: header.version == .v1 ? Self.proxyHeaderID : Self.binaryHeaderID,
                    text: "PROXY header sent: \(header.words)")
            case .said(let line):
                Note(id: Self.prefaceID, text: "stdout: \(String(decoding: line, as: UTF8.self))")
            case .complained(let line):
                Note(id: Self.standardErrorID, text: "stderr: \(String(decoding: line, as: UTF8.self))")
            case .complainedMore:
                Note(id: Self.standardErrorID, text: "stderr: more lines, which are not shown")
            }
    }
}
