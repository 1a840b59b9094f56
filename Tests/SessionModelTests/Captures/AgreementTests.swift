import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// Whether what is thought of a command before it is sent comes true at real servers.
///
/// Only the dialogues about states count: what may be said when. What is foreseen is success or refusal, and the first
/// digit of the reply says which it was. Of each server the agreement and the confusions are printed.
@Suite("Verdicts against real servers")
struct AgreementTests {
    static let aboutStates = [
        "auth-in", "auth-twice", "bad-hello", "ehlo", "eol", "hello", "helo", "lhlo", "nohello", "order", "pipe",
        "tls-",
    ]

    /// How much is known of the server when a dialogue begins.
    enum Knowledge: String, CaseIterable {
        /// Its software is not guessed, and nothing was learned before.
        case nothing = "server not known"
        /// Its software is told from what it says; nothing was learned before.
        case software = "software known"
        /// What it said in the dialogues before counts as well, as after `:reconnect`.
        case server = "server known"

        /// Over all servers.
        var goal: Double {
            switch self {
            case .nothing: 0.88
            case .software: 0.92
            case .server: 0.97
            }
        }

        /// Over the servers that do not demand TLS or a login before MAIL: of those that do nobody can know it before
        /// they have said so, and each dialogue begins anew.
        var goalWithoutDemands: Double {
            switch self {
            case .nothing: 0.92
            case .software: 0.96
            case .server: 0.97
            }
        }
    }

    @Test("the agreement", arguments: Knowledge.allCases)
    func agreement(_ knowledge: Knowledge) throws {
        var all: [CapturePlay.Step] = []
        for server in Capture.servers {
            let steps = try Self.play(server, knowledge)
            all += steps
            print(Self.line("\(knowledge.rawValue), \(server)", steps))
        }
        let free = all.filter { !Self.demanding.contains($0.server) }
        print(Self.line("\(knowledge.rawValue), without TLS demanded", free))
        print(Self.line("\(knowledge.rawValue), all", all))
        #expect(Self.share(free) >= knowledge.goalWithoutDemands)
        #expect(Self.share(all) >= knowledge.goal)
    }

    private static let demanding: Set<String> = ["postfix-strict", "opensmtpd7-req", "aiosmtpd-req"]

    static func play(_ server: String, _ knowledge: Knowledge) throws -> [CapturePlay.Step] {
        let isAboutStates = { (scene: String) in aboutStates.contains(where: scene.hasPrefix) }
        return try plays(server, knowledge, isAboutStates).flatMap { play in
            // What a login or a message gets is another question than whether the command may come now.
            play.steps.filter { if case .command = $0.context { true } else { $0.context == .lastChunk } }
        }
    }

    private static func plays(
        _ server: String, _ knowledge: Knowledge, _ isMeant: (String) -> Bool
    ) throws -> [CapturePlay] {
        if knowledge == .software { return try CapturePlay.all(at: server).filter { isMeant($0.scene) } }
        var known = ServerKnowledge(guessesSoftware: knowledge != .nothing)
        return try Capture(server).scenes.filter { isMeant($0.name) }.map { scene in
            let session = Session(lmtp: server.hasSuffix("lmtp"), server: known)
            let play = CapturePlay(scene, at: server, in: session)
            if knowledge == .server { known = play.session.server }
            return play
        }
    }

    private static func share(_ steps: [CapturePlay.Step]) -> Double {
        Double(steps.count(where: \.isRight)) / Double(max(1, steps.count))
    }

    private static func line(_ name: String, _ steps: [CapturePlay.Step]) -> String {
        let hopeful = steps.count { $0.verdict.foreseesSuccess && !$0.isRight }
        let gloomy = steps.count { !$0.verdict.foreseesSuccess && !$0.isRight }
        let percent = (share(steps) * 1000).rounded() / 10
        return "agreement, \(name): \(percent) % of \(steps.count); refused against expectation \(hopeful), "
            + "taken against expectation \(gloomy)"
    }
}
