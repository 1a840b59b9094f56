import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The form of an answer, before it is sent")
struct AnswerProblemTests {
    static let rows: [(String, [UInt8], String?)] = [
        ("PLAIN", Array("\0alice\0secret".utf8), nil), ("PLAIN", Array("admin\0alice\0secret".utf8), nil),
        ("PLAIN", Array("myUser:myPassword".utf8), "no NUL; a colon"), ("PLAIN", Array("alice secret".utf8), "no NUL."),
        ("PLAIN", Array("alice\0secret".utf8), "one NUL"), ("PLAIN", Array("\0alice\0sec\0ret".utf8), "3 NULs"),
        ("CRAM-MD5", Array("tim b913a602c7eda7a495b4e6e7334d3890".utf8), nil),
        ("CRAM-MD5", Array("tim tanstaaf".utf8), "32 hex digits"),
        ("XOAUTH2", Array("user=a\u{1}auth=Bearer x\u{1}\u{1}".utf8), nil),
        ("XOAUTH2", Array("Bearer x".utf8), "user="), ("OAUTHBEARER", Array("user=a\u{1}auth".utf8), "n,"),
        ("SCRAM-SHA-256", Array("n,,n=user,r=abc".utf8), nil), ("SCRAM-SHA-1", Array("user".utf8), "n, or y,"),
        ("LOGIN", Array("alice".utf8), nil), ("FOO", Array("anything".utf8), nil),
    ]

    @Test("what each mechanism wants of the first answer", arguments: rows)
    func first(_ mechanism: String, _ octets: [UInt8], _ words: String?) {
        let problem = AnswerProblem(in: Array(Base64.encode(octets).utf8), mechanism: mechanism, answered: 0)
        #expect((problem == nil) == (words == nil))
        if let words { #expect(problem?.text.contains(words) == true, "\(problem?.text ?? "")") }
        let auth = AnswerProblem(in: Command("AUTH \(mechanism) \(Base64.encode(octets))"))
        #expect(auth == problem)
    }

    @Test("what is not base64", arguments: ["secret!", "AGEAYg", "AGFsaWNlAHNlY3JldA=", "a b"])
    func notBase64(_ line: String) {
        for mechanism in ["PLAIN", "LOGIN", "FOO"] {
            #expect(
                AnswerProblem(in: Array(line.utf8), mechanism: mechanism, answered: 1)?.text.contains("base64") == true)
        }
    }

    @Test("a star, an empty line and what was cut out", arguments: ["*", "", "=", "<redacted: PLAIN response>"])
    func special(_ line: String) {
        #expect(AnswerProblem(in: Array(line.utf8), mechanism: "PLAIN", answered: 0) == nil)
    }

    @Test("the dialogue notes it, without the secret")
    func noted() {
        let secret = Base64.encode(Array("myUser:myPassword".utf8))
        for lines in [["AUTH PLAIN \(secret)"], ["AUTH PLAIN", "334 ", secret]] {
            var (dialogue, _) = LoginSessionTests.session(Array(lines.dropLast()))
            _ = dialogue.sendNoting(Array((lines.last ?? "").utf8), at: 0)
            let notes = (0..<dialogue.transcript.count).compactMap { index -> String? in
                if case .note(let note) = dialogue.transcript[index]?.body { note.text } else { nil }
            }
            #expect(notes.count == 1 && notes[0].contains("NUL") && !notes[0].contains("my"), "\(notes)")
        }
    }
}
