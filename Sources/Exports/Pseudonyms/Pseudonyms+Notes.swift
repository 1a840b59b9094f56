import SMTPSyntax
import SessionModel

// Remarks and the place of a session.
extension Pseudonyms {
    /// A remark with pseudonyms. Those with the name of a file or a user say no more than what they are about.
    mutating func note(_ note: Note) -> Note {
        let text =
            Self.withoutNames[note.id] ?? connected(note)
            ?? NameScanner.replaced(NotedHost.replaced(in: note) { self.host($0) }, &self)
        return Note(id: note.id, text: text, exchange: note.exchange)
    }

    /// That a command or a socket is connected; its path or words may say whose it is, or have a secret.
    private func connected(_ note: Note) -> String? {
        guard note.id == Note.connectedID, ["pipe:", "unix:"].contains(where: note.text.contains) else { return nil }
        return "connected"
    }

    /// A finding that was added to a session, with pseudonyms.
    mutating func finding(_ finding: Finding) -> Finding { finding.saying(NameScanner.replaced(finding.text, &self)) }

    private static let withoutNames = [
        Note.saved("").id: "saved to a file",
        Note.unkept(octets: 0, of: "").id: "more bytes of the message were sent; they are not kept here",
        Note.unreadable("").id: "the rest of the file cannot be read",
        Note.login("").id: "what the line of AUTH says is left out",
        Note.proxyHeaderID: "PROXY header sent", Note.binaryHeaderID: "PROXY header sent",
        Note.throughProxyID: "the proxy has connected to the server",
        Note.prefaceID: "a line of standard output is left out",
        Note.dnsCheckID: "what the DNS says of the session is left out",
        Note.standardErrorID: "a line of standard error is left out",
    ]

    mutating func header(_ header: RecordingHeader) -> RecordingHeader {
        RecordingHeader(
            started: header.started, target: target(header.target), address: header.address.map { target($0) },
            program: header.program, speaksLMTP: header.speaksLMTP)
    }

    /// `mx.example.org:25`, `[2001:db8::1]:25`, `laptop:2525`; the path of a socket says whose it is.
    private mutating func target(_ text: String) -> String {
        guard !text.hasPrefix("pipe:") else { return "a command" }
        guard !text.contains("/") else { return "unix socket" }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let isPlace =
            parts.count <= 2 && !parts[0].isEmpty
            && parts[0].utf8.allSatisfy {
                ASCII.isAlphanumeric($0) || "-._".utf8.contains($0) || $0 >= 0x80
            }
        guard isPlace else { return NameScanner.replaced(text, &self) }
        return ([place(String(parts[0]))] + parts.dropFirst().map(String.init)).joined(separator: ":")
    }
}
