import Testing

@testable import Comparison
@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel
@testable import smtptui

/// A recording played again without a connection: a server answers that says what the recorded one said.
struct ReplayPlay {
    private(set) var session: DrivenSession<ScriptDriver>
    /// What the server says after the greeting and after each line that was answered, per connection.
    private var answers: [[[UInt8]]]
    private var connection = -1

    /// `change` may say something else than the recorded server did, by the number of what it says.
    init(
        _ recorded: Dialogue, means: ScriptMeans = ScriptMeans(mayGoInClear: true),
        change: ([[[UInt8]]]) -> [[[UInt8]]] = { $0 }
    ) throws {
        let replay = try Replay(recorded.transcript, user: "alice", hasPassword: true)
        session = DrivenSession(
            ScriptDriver(
                replay.connections.first ?? Script(), followedBy: replay.connections.dropFirst(), keepsGoing: true,
                keepsGroups: true, means: means),
            startsWithTLS: replay.startsWithTLS, replyTimeout: 1, bounds: .compared, keepsAll: true)
        answers = change(Self.answers(of: recorded))
    }

    /// The replies per connection, in order. The server says one at a time, as the client reads them.
    private static func answers(of recorded: Dialogue) -> [[[UInt8]]] {
        var all: [[[UInt8]]] = [[]]
        var came: [UInt8] = []
        for entry in 0..<recorded.transcript.count {
            switch recorded.transcript[entry]?.body {
            case .server(let line):
                came += line.wire.wire
                guard line.isLast || line.reply == nil else { continue }
                all[all.count - 1].append(came)
                came = []
            case .note(let note) where note.id == Note.connectedID && entry > 0: all.append([])
            default: break
            }
        }
        return all
    }

    /// Plays to the end; the server closes the connection where it has nothing more to say.
    mutating func play() {
        var effects = connect()
        for _ in 0..<100_000 {
            guard !effects.isEmpty else { break }
            switch effects.removeFirst() {
            case .read:
                effects +=
                    answers[connection].isEmpty
                    ? session.take(.ended(""), at: 0)
                    : session.take(.received(answers[connection].removeFirst()), at: 0)
            case .startTLS: effects += session.take(.secured(Self.report), at: 0)
            case .drawNonce: effects += session.take(nonce: "abc", at: 0)
            case .connect: effects += connect()
            case .quit: return
            default: break
            }
        }
        Issue.record("the replay has no end")
    }

    private mutating func connect() -> [Effect] {
        connection += 1
        if connection >= answers.count { answers.append([]) }
        return session.take(.connected(address: "127.0.0.1:25"), at: 0)
    }

    static let report = TLSReport(
        version: "TLS 1.3", cipher: "TLS_AES_128_GCM_SHA256", name: "mx", sni: nil, reason: nil, chain: [])

    /// How the new session differs from the recorded one.
    func comparison(with recorded: Dialogue) -> Comparison {
        Comparison(ComparedSession(recorded), ComparedSession(session.dialogue), isReplay: true)
    }
}
