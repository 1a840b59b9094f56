@testable import PracticeServer
@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// A practice server with the watch on its client, as `serve` has them, without a connection.
struct WatchedPair {
    var server: ServerSession
    var shared = Server()
    var watch = ClientWatch()
    var output = SessionOutput(number: 1, isRecording: false)
    var printed = ""
    /// Whether the server waits for the handshake.
    var isHandshakeDue = false
    /// Whether the server has closed.
    var isClosed = false

    init(_ scenario: Scenario = .standard, script: ClientScript? = nil, storesMessages: Bool = false) {
        server = ServerSession(
            scenario: scenario, client: "192.0.2.9", storesMessages: storesMessages, expecting: script)
        server.namesFaults = true
        watch.connected(from: "192.0.2.9:4000", at: 0)
    }

    mutating func start() {
        perform(server.start())
    }

    /// Octets that come in one piece; a line feed in the text is CR LF.
    mutating func send(_ text: String) { send(Array(text.replacing("\n", with: "\r\n").utf8)) }

    mutating func send(_ octets: [UInt8]) {
        watch.take(octets, at: 1)
        perform(server.receive(octets, on: &shared))
    }

    mutating func end() {
        server.expected?.end()
        watch.ended(isAnswerDue: false, at: 2)
        show()
    }

    /// TLS is there.
    mutating func secure() {
        watch.secured(.ofTests, at: 1)
        show()
    }

    mutating func fail(_ problem: HandshakeProblem) {
        watch.handshakeFailed(problem, at: 1)
        show()
    }

    /// Sends pieces, each after the answers to the one before.
    mutating func send(all pieces: [String]) { for piece in pieces { send(piece) } }

    mutating func perform(_ outputs: [ServerOutput]) {
        for output in outputs {
            switch output {
            case .write(let octets): watch.wrote(octets, at: 1)
            case .close:
                watch.serverCloses()
                isClosed = true
            case .startTLS: isHandshakeDue = true
            case .store: break
            case .flood: break
            case .fault(let fault, let meant): watch.suffers(fault, meant: meant, at: 1)
            }
        }
        show()
    }

    mutating func show() {
        printed += String(decoding: output.lines(of: watch.dialogue), as: UTF8.self)
        watch.forget()
    }

    /// The text of the findings that were printed.
    var findings: [Substring] {
        printed.split(separator: "\n").compactMap { line in
            line.hasPrefix("#1 -- finding: ") ? line.dropFirst("#1 -- finding: ".count) : nil
        }
    }
}
