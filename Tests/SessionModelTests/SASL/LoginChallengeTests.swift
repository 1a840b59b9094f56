import Testing

@testable import SessionModel

@Suite("What a challenge wants")
struct LoginChallengeTests {
    struct Row: Sendable {
        let lines: [String]
        let answered: Int
        let isSecret: Bool
        let words: String
    }

    static let rows: [Row] = [
        Row(lines: ["AUTH LOGIN", "334 VXNlcm5hbWU6"], answered: 0, isSecret: false, words: "the user name"),
        Row(
            lines: ["AUTH LOGIN", "334 VXNlcm5hbWU6", "YQ==", "334 UGFzc3dvcmQ6"], answered: 1, isSecret: true,
            words: "the password"),
        Row(lines: ["AUTH LOGIN YQ==", "334 eA=="], answered: 1, isSecret: true, words: "the password"),
        Row(lines: ["AUTH LOGIN", "334 cGFzc3dvcmQ="], answered: 0, isSecret: true, words: "the password"),
        Row(
            lines: ["AUTH LOGIN", "334 eA==", "*", "501 no", "AUTH LOGIN", "334 eA=="], answered: 0, isSecret: false,
            words: "the user name"),
        Row(lines: ["AUTH SCRAM-SHA-1 YQ==", "334 cj0="], answered: 1, isSecret: true, words: "c=biws,r=…,p=proof"),
        Row(
            lines: ["AUTH SCRAM-SHA-1 YQ==", "334 cj0=", "Yz0=", "334 dj0="], answered: 2, isSecret: true,
            words: "an empty line"),
        Row(lines: ["AUTH OAUTHBEARER YQ==", "334 e30="], answered: 1, isSecret: false, words: #"\x01"#),
        Row(lines: ["AUTH GSSAPI YQ==", "334 YQ=="], answered: 1, isSecret: true, words: "a token in base64"),
        Row(lines: ["AUTH", "334 "], answered: 0, isSecret: true, words: "the answer"),
    ]

    @Test("follows from the mechanism and the answers before", arguments: rows)
    func wanted(_ row: Row) throws {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        for line in row.lines {
            if line.first?.isNumber == true {
                dialogue.receive(Array("\(line)\r\n".utf8), at: 0)
            } else {
                _ = dialogue.send(Array(line.utf8), at: 0)
            }
        }
        let challenge = try #require(dialogue.openChallenge)
        #expect(challenge.answered == row.answered)
        #expect(challenge.wanted.isSecret == row.isSecret)
        #expect(challenge.wanted.words == row.words)
        #expect(challenge.wanted.detail.hasSuffix("."))
    }

    @Test("a reply that is none has none", arguments: ["NOOP", "AUTH PLAIN YQ=="])
    func none(_ command: String) {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array(command.utf8), at: 0)
        dialogue.receive(Array("250 ok\r\n".utf8), at: 0)
        #expect(dialogue.openChallenge == nil)
        #expect((0..<5).allSatisfy { dialogue.challenge(inReplyEndingAt: $0) == nil })
    }
}
