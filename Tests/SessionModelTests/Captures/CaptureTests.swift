import Testing

@testable import SessionModel

@Suite("Captured dialogues of real servers")
struct CaptureTests {
    /// The dialogues that are about states, of all that were captured.
    static let aboutStates = [
        "auth-in", "auth-twice", "bad-hello", "ehlo", "eol", "hello", "helo", "lhlo", "nohello", "order", "pipe",
        "tls-",
    ]

    static func play(_ server: String, known: Bool) throws -> [CapturePlay.Step] {
        let capture = try Capture(server)
        var steps: [CapturePlay.Step] = []
        var knowledge = ServerKnowledge()
        for scene in capture.scenes where Self.aboutStates.contains(where: { scene.name.hasPrefix($0) }) {
            let session = Session(lmtp: server.hasSuffix("lmtp"), server: knowledge, knowsServers: known)
            let play = CapturePlay(scene, in: session)
            steps += play.steps
            if known { knowledge = play.session.server }
        }
        return steps
    }

    @Test("agreement", arguments: [true, false])
    func agreement(_ known: Bool) throws {
        var all = 0
        var rightOnes = 0
        for server in Capture.servers {
            let steps = try Self.play(server, known: known)
            let right = steps.count { $0.isRight }
            all += steps.count
            rightOnes += right
            print("\(known) \(server) \(right) of \(steps.count): \(Double(right) / Double(max(1, steps.count)))")
            for step in steps where !step.isRight {
                print(
                    "  \(step.scene) \(step.phase) \(String(decoding: step.command.line.prefix(50), as: UTF8.self)): \(step.verdict.kind.rawValue) \(step.verdict.why ?? "") \(step.verdict.remark ?? "") -> \(step.reply.code) \(step.reply.text.prefix(60))"
                )
            }
        }
        print("\(known) ALL \(rightOnes) of \(all): \(Double(rightOnes) / Double(all))")
    }
}
