import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Secrets at random")
struct RedactionRandomTests {
    private static let secret = "correct-horse"
    private static let spellings = SecretSpellings(secret)
    private static let coded = Base64.encode(Array("\0alice\0correct-horse".utf8))

    private static let commands = ["NOOP", "RSET", "EHLO a", "*", "BDAT 200", "FROB", "AUTH LOGIN", "AUHT PLAIN", ""]
    /// Lines that hold the secret whenever they are sent.
    private static let logins = [
        "AUTH PLAIN \(coded)", "auth XOAUTH2 \(coded)", "AUTH \(coded)", "AUHT \(coded)", "A1 AUTH X-FROB \(coded)",
        coded,
        "AUTH \(secret)", "C: AUTH PLAIN \(coded)", "PLAIN \(coded)",
    ]
    private static let replies = [
        "220 mx", "250 ok", "250-mx\r\n250-CHUNKING\r\n250 AUTH PLAIN LOGIN", "334 ", "334 eA==", "235 ok", "503 no",
        "535 no",
        "500 what is %?", "535-no\r\n535 not \(secret)", "250 last was %", "250-\(coded)\r\n250 \(secret)",
        "334 \(coded)",
    ]

    @Test("whatever is said in whatever order, none is written down, and the recording lives again", arguments: 0..<30)
    func random(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<10 {
            var dialogue = Dialogue()
            dialogue.receive(Array("220 mx\r\n".utf8), at: 0)
            var (last, sent) = ("", "")
            for _ in 0..<25 {
                if Bool.random(using: &random) {
                    last = line(in: dialogue.session, &random)
                    sent += last
                    _ = dialogue.send(Array(last.utf8), at: 0)
                } else {
                    let reply = Self.replies.randomElement(using: &random) ?? ""
                    // The server knows no secret that was not sent so, and not all challenges are cut.
                    let isKnown = { (secret: String) in sent.contains(secret) || !reply.contains(secret) }
                    let isCut = ["PLAIN", "XOAUTH2"].contains(dialogue.session.login.mechanism)
                    guard [Self.coded, Self.secret].allSatisfy(isKnown), isCut || !reply.hasPrefix("334 A") else {
                        continue
                    }
                    let parts = reply.split(separator: "%", omittingEmptySubsequences: false)
                    dialogue.receive(Array((parts.joined(separator: last) + "\r\n").utf8), at: 0)
                }
            }
            check(dialogue)
        }
    }

    private func line(in session: Session, _ random: inout SplitMix64) -> String {
        // Where an answer is due, in clear or not, else what may stand anywhere.
        if session.isInAuth || session.login.isBegun, Bool.random(using: &random) {
            return [Self.secret, Self.coded].randomElement(using: &random) ?? ""
        }
        return (Int.random(in: 0..<3, using: &random) == 0 ? Self.logins : Self.commands).randomElement(using: &random)
            ?? ""
    }

    private func check(_ dialogue: Dialogue) {
        let lines = SecretTalk.written(dialogue)
        let found = lines.firstIndex { Self.spellings.found(in: $0) != nil }
        #expect(found == nil, "\(lines.prefix((found ?? 0) + 1).filter { !$0.hasPrefix("{") })")
        var second = Dialogue()
        for entry in (0..<dialogue.transcript.count).compactMap({ dialogue.transcript[$0] }) {
            switch entry.body {
            case .client(let line): second.replay(.client(line.wire, at: 0))
            case .server(let line): second.replay(.server(line.wire, at: 0))
            default: break
            }
        }
        // What was thought of a line may have hung on what was cut out of it.
        let kept = { (lines: [String]) in lines.filter { !$0.contains("\"verdict\":") } }
        let (first, again) = (kept(lines), kept(SecretTalk.written(second)))
        let other = zip(first, again).enumerated().first { $0.element.0 != $0.element.1 }
        #expect(
            other == nil && first.count == again.count, "\(other.map { "\($0) \(first.prefix($0.offset + 1))" } ?? "")")
    }
}
