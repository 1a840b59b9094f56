import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import smtptui

/// Whoever answers STARTTLS may be the one who wants to read what follows.
@Suite("Secrets after a STARTTLS that did not lead to TLS")
struct StartTLSSecretsTests {
    static let secret = "correct-horse"

    /// What a server, or someone in front of it, answers to STARTTLS.
    static let answers = [
        "354 go ahead", "250 ok", "454 4.7.0 not now", "502 5.5.1 what", "500 what", "501 no", "503 no", "554 no",
        "334 ", "235 ok",
        "221 bye", "220 go", "220-go\r\n220 go", "220-go\r\n354 go", "150 wait", "999 x", "250-go\r\n220 go", "what",
        "252 maybe",
    ]

    static let logins = [
        "AUTH PLAIN {user} {password}", "AUTH LOGIN {user} {password}", "AUTH PLAIN/334 {user} {password}",
        "AUTH CRAM-MD5 {user} {password}", "AUTH SCRAM-SHA-256 {user} {password}", "AUTH XOAUTH2 {user} {password}",
        "AUTH PLAIN \(coded)", "auth plain\\x09\(coded)", " AUTH  PLAIN \(coded)",
        "AUTH LOGIN\nC: YWxpY2U=\nC: \(codedAlone)",
        "AUTH PLAIN\nC: \(coded)", "AUHT PLAIN \(coded)", "PLAIN \(coded)", "AUTH \(coded)",
        "X-EXPS LOGIN\nC: YWxpY2U=\nC: \(codedAlone)",
        "AUTH PLAIN \(coded)\\n", "AUTH PLAIN \(coded)\\c\nC: ", "NOOP\\c\nC: \nC: AUTH PLAIN \(coded)",
        "PASS \(secret)",
    ]

    private static let coded = Base64.encode(Array("\0alice\0\(secret)".utf8))
    private static let codedAlone = Base64.encode(Array(secret.utf8))

    /// What was sent, and how it ended.
    private func play(
        _ script: String, _ answer: String, keepsGoing: Bool, mayGoInClear: Bool = false
    ) throws -> (sent: String, play: ScriptPlay) {
        let means = ScriptMeans(secret: Self.secret, mayGoInClear: mayGoInClear, cryptography: LoginHashes.all)
        var play = ScriptPlay(
            try Script(script, user: "alice", hasPassword: true), keepsGoing: keepsGoing, means: means)
        var sent = ""
        var coming = ["220 mx.example.test ESMTP"]
        play.play(
            written: { bytes in
                let text = String(decoding: bytes, as: UTF8.self)
                sent += text
                for line in text.split(separator: "\r\n") { coming.append(Self.reply(String(line), answer)) }
            },
            answer: {
                guard !coming.isEmpty else { return .isSilent }
                return .says(Array("\(coming.removeFirst())\r\n".utf8))
            })
        return (sent, play)
    }

    private static func reply(_ line: String, _ answer: String) -> String {
        let words = line.split(separator: " ")
        return switch words.first?.uppercased() {
        case "EHLO": "250-mx\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN CRAM-MD5 SCRAM-SHA-256 XOAUTH2"
        case "STARTTLS": answer
        case "AUTH" where words.count < 3, "X-EXPS": "334 "
        default: "250 ok"
        }
    }

    private func isSecret(_ sent: String) -> Bool {
        let after = sent.split(separator: "STARTTLS", maxSplits: 1).last.map(String.init) ?? ""
        return after.uppercased().contains("AUTH ") || after.contains(Self.coded) || after.contains(Self.codedAlone)
            || after.contains(Self.secret) || after.contains("334")
    }

    @Test("are never sent, whatever the answer was, also with --keep-going", arguments: answers, logins)
    func never(_ answer: String, _ login: String) throws {
        for keepsGoing in [false, true] {
            for verb in ["STARTTLS", "starttls", " STARTTLS"] {
                let (sent, play) = try play(
                    "C: EHLO a\nC: \(verb)\nC: \(login)\nC: QUIT", answer, keepsGoing: keepsGoing)
                #expect(!isSecret(sent.replacing("starttls", with: "STARTTLS")), "\(sent)")
                #expect(play.status != .done, "\(play.complaints)")
            }
        }
    }

    @Test("are not sent either where the script expected that answer, or any", arguments: ["454", "4..", "250", "354"])
    func expected(_ code: String) throws {
        let answer = code == "4.." ? "454 no" : "\(code) no"
        for login in ["AUTH PLAIN {user} {password}", Self.logins[6]] {
            let script = "C: EHLO a\nC: STARTTLS\nS: \(code)\nC: NOOP\nC: \(login)\nC: QUIT"
            let (sent, play) = try play(script, answer, keepsGoing: true)
            #expect(sent.hasSuffix("NOOP\r\n"), "\(sent)")
            let last = try #require(play.complaints.last)
            #expect(last.kind == .loginRefused && last.lineNumber == 5 && last.remedy == .cleartext)
            #expect(last.text.contains("STARTTLS did not lead to TLS"))
        }
    }

    @Test("are sent if the user has allowed that, and a refusal lets the script go on to it")
    func allowed() throws {
        let script = "C: EHLO a\nC: STARTTLS\nS: 454\nC: AUTH PLAIN {user} {password}\nS: 250\nC: QUIT"
        let (sent, _) = try play(script, "454 no", keepsGoing: false, mayGoInClear: true)
        #expect(sent.contains("AUTH PLAIN \(Self.coded)"))
    }

    @Test(
        "what has no secret goes on",
        arguments: ["AUTH ANONYMOUS {user}", "NOOP", "MAIL FROM:<a@b.example>", "HELP AUTH", "AUTH EXTERNAL ="])
    func harmless(_ line: String) throws {
        let (sent, _) = try play("C: EHLO a\nC: STARTTLS\nS: 454\nC: \(line)", "454 no", keepsGoing: true)
        #expect(sent.split(separator: "\r\n").count == 3, "\(sent)")
    }

    @Test("a second STARTTLS that leads to TLS makes up for it")
    func second() throws {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("STARTTLS".utf8), at: 0)
        #expect(dialogue.session.isTLSMissing)
        dialogue.receive(Array("454 no\r\n".utf8), at: 0)
        #expect(dialogue.session.isTLSMissing)
        _ = dialogue.send(Array("EHLO a".utf8), at: 0)
        dialogue.receive(Array("250 mx\r\n".utf8), at: 0)
        _ = dialogue.send(Array("STARTTLS".utf8), at: 0)
        dialogue.receive(Array("220 go\r\n".utf8), at: 0)
        dialogue.secured(TLSReport(version: "TLS 1.3", cipher: nil, name: "x", sni: nil, reason: nil, chain: []), at: 0)
        #expect(!dialogue.session.isTLSMissing)
    }
}
