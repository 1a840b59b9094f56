@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A client and a server that are watched, with what each of them gets.
struct RelayPlay {
    var relay: Relay
    var dialogue = Dialogue()
    /// What the client gets.
    private(set) var toClient: [UInt8] = []
    private(set) var last = Relay.Step.pass([])

    init(_ settings: WatchSettings = WatchSettings()) {
        relay = Relay(settings)
        dialogue.note(.watched(client: "127.0.0.1:40000"), at: 0)
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0.002), at: 0)
    }

    mutating func client(_ text: String) { client(Array(text.utf8)) }

    mutating func client(_ bytes: [UInt8]) { relay.take(client: bytes, in: &dialogue, at: 1) }

    mutating func server(_ text: String) { server(Array(text.utf8)) }

    mutating func server(_ bytes: [UInt8]) {
        last = relay.take(server: bytes, in: &dialogue, at: 1)
        if case .pass(let bytes) = last { toClient += bytes }
    }

    mutating func clientEnds() { relay.clientEnded("", in: &dialogue, at: 2) }

    mutating func serverEnds() { toClient += relay.serverEnded("", in: &dialogue, at: 2) }

    /// Greeting, EHLO and an open transaction, up to 354.
    mutating func beginMessage() {
        server("220 mx ESMTP\r\n")
        client("EHLO a.example\r\n")
        server("250-mx\r\n250-CHUNKING\r\n250 PIPELINING\r\n")
        client("MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.test>\r\nDATA\r\n")
        server("250 Ok\r\n250 Ok\r\n354 go on\r\n")
    }

    var said: String { String(decoding: toClient, as: UTF8.self) }

    /// The lines of the conversation as text.
    var lines: [String] {
        (0..<dialogue.transcript.count).compactMap { dialogue.transcript[$0].flatMap { TextForm.line($0) } }
    }

    var findings: [Finding] {
        (0..<dialogue.transcript.count).compactMap {
            if case .finding(let finding)? = dialogue.transcript[$0]?.body { finding } else { nil }
        }
    }

    var notes: [Note] {
        (0..<dialogue.transcript.count).compactMap {
            if case .note(let note)? = dialogue.transcript[$0]?.body { note } else { nil }
        }
    }
}
