@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel

/// A client and a practice server, watched from the middle as `watch` has them, without connections.
struct RelayedPair {
    var server: ServerSession
    var shared = Server()
    var relay: Relay
    var dialogue = Dialogue()
    private(set) var isHandshakeDue = false

    init(_ scenario: Scenario = .standard, _ settings: WatchSettings = WatchSettings()) {
        server = ServerSession(scenario: scenario, client: "192.0.2.9", storesMessages: false, expecting: nil)
        relay = Relay(settings, ClientWatch())
        dialogue.note(.watched(client: "192.0.2.9:4000"), at: 0)
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0)
    }

    mutating func start() { perform(server.start()) }

    /// Octets that come in one piece; a line feed in the text is CR LF.
    mutating func send(_ text: String) { send(Array(text.replacing("\n", with: "\r\n").utf8)) }

    mutating func send(_ octets: [UInt8]) {
        relay.take(client: octets, in: &dialogue, at: 1)
        perform(server.receive(octets, on: &shared))
    }

    mutating func clientEnds() { relay.clientEnded("", in: &dialogue, at: 2) }

    private mutating func perform(_ outputs: [ServerOutput]) {
        for output in outputs {
            switch output {
            case .write(let octets): _ = relay.take(server: octets, in: &dialogue, at: 1)
            case .close: _ = relay.serverEnded("", in: &dialogue, at: 1)
            case .startTLS: isHandshakeDue = true
            case .store, .flood, .fault: break
            }
        }
    }

    /// The findings about the client, as `serve` prints them.
    var findings: [String] {
        (0..<dialogue.transcript.count).compactMap { index in
            guard case .finding(let finding)? = dialogue.transcript[index]?.body, finding.by == .client else {
                return nil
            }
            return "\(finding.text) (\(finding.source))"
        }
    }
}
