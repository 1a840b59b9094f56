import Testing

@testable import SMTPSyntax

@Suite("What some servers refuse although it is allowed")
struct OddityTests {
    @Test(
        "it is found in the line",
        arguments: [
            ("MAIL  FROM:<a@b.example>", [Oddity.extraSpace]), ("MAIL FROM:<a@b.example>", []),
            ("MAIL FROM:<a@b.example> size=5", [.lowerCaseParameter]), ("MAIL FROM:<a@b.example> SIZE=5", []),
            ("MAIL FROM:<a@b.example> BODY=8bitmime", []), ("RCPT TO:<\"a b\"@c.example>", [.quotedLocalPart]),
            ("RCPT TO:<@r.example:a@b.example>", [.sourceRoute]), ("MAIL FROM:<a@[192.0.2.1]>", [.addressLiteral]),
            ("MAIL FROM:<a@b.example> ", [.spaceAtEnd]), ("NOOP ", [.spaceAtEnd]), ("NOOP", []),
            ("NOOP x", [.argument]), ("HELP MAIL", [.argument]), ("VRFY alice", [.bareName]),
            ("VRFY alice@b.example", []), ("VRFY alice SMTPUTF8", []), ("AUTH plain", [.lowerCaseMechanism]),
            ("AUTH PLAIN", []), ("EHLO [192.0.2.1]", []),
        ])
    func found(_ line: String, _ oddities: [Oddity]) {
        #expect(Oddity.all(in: Command(line)) == oddities)
    }

    @Test("each has a sentence", arguments: Oddity.allCases)
    func words(_ oddity: Oddity) {
        let remark = oddity.remark(on: .mail)
        #expect(remark.hasSuffix(".") && remark.contains("ome servers") || remark.contains("some refuse"))
    }
}
