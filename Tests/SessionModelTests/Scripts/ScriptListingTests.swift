import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("What a script would send")
struct ScriptListingTests {
    private static let files = ScriptFiles { name in
        name == "m.eml" ? .success(Array("A: b\n.c\n".utf8)) : .success([0x61, 0x0A, 0xFF])
    }

    @Test(
        "a listing is a script that means the same",
        arguments: [
            "S: 220\nC: EHLO a\nS: 250-SIZE*\nS: 250\nC: NOOP\\n\nC: NO\\c\nC: OP",
            "C: DATA\nC: @m.eml\nC: .\nS: 250 *queued*\nC: BDAT @d\nC: NOOP {user}",
            "C: EHLO a\n:queue\nC: RSET\nC: MAIL FROM:<a@b.example>\nC: BDAT @d\n:flush\nS: 250\nS: 250\nS: 250\nC: QUIT",
            ":sleep 0.5\nC: EHLO a\n:if-offered X\n:sleep 1\nC: A\n:if-offered Y\nC: B\n:else\nC: C\n:end\n:end\nC: D\n:sleep 3",
            ":if-offered X\n:if-offered Y\nC: A\n:end\n:else\n:end\nC: B",
            "C: AUTH PLAIN/334 {user} {password}\nS: 235", "C: AUTH LOGIN {user} {wrong-password}\nS: 535",
            "S: 220\nC: QUIT\n:sleep 1\n:reconnect\nS: 220 *x*\nC: NOOP\n:reconnect\nC: QUIT",
            ":raw \"NOOP\\r\\n\\x00\\\"\"\nC: QUIT",
            ":queue\nC: RSET\n:raw \"NOOP\\nNOOP\\r\\n\"\nC: NOOP\n:flush\nS: 250\nS: 250\nC: QUIT",
        ])
    func same(_ text: String) throws {
        let script = try Script(text, user: "alice", hasPassword: true, files: Self.files)
        let listing = ScriptListing.text(of: script)
        let again = try Script(listing, user: "alice", hasPassword: true)
        #expect(again.steps.map(\.line) == script.steps.map(\.line), "\(String(decoding: listing, as: UTF8.self))")
        let bindings = again.steps.indices.map(again.steps.binding(at:))
        #expect(bindings == script.steps.indices.map(script.steps.binding(at:)))
        #expect(again.steps.map(\.ending) == script.steps.map(\.ending))
        #expect(again.steps.map(\.isMessage) == script.steps.map(\.isMessage))
        #expect(
            again.steps.map { $0.expected.map(\.description) } == script.steps.map { $0.expected.map(\.description) },
            "\(String(decoding: listing, as: UTF8.self))")
        #expect(again.steps.map { $0.login?.mechanism } == script.steps.map { $0.login?.mechanism })
        #expect(again.controls.marks.map(\.step) == script.controls.marks.map(\.step))
        #expect(again.controls.marks.map(\.control) == script.controls.marks.map(\.control))
    }

    @Test("nor is what the script itself has after AUTH")
    func base64() throws {
        let script = try Script(
            "C: AUTH PLAIN AGFsaWNlAHNlY3JldA==\nC: AUTH LOGIN\nC: YWxpY2U=\nC: c2VjcmV0\nC: NOOP x")
        let text = String(decoding: ScriptListing.text(of: script), as: UTF8.self)
        #expect(!text.contains("AGFsaW") && !text.contains("c2VjcmV0") && text.hasSuffix("C: NOOP x\n"), "\(text)")
    }

    @Test("a password is not in it")
    func secret() throws {
        let script = try Script("C: AUTH PLAIN {user} {password}", user: "alice", hasPassword: true)
        #expect(
            String(decoding: ScriptListing.text(of: script), as: UTF8.self).contains("C: AUTH PLAIN alice {password}"))
    }
}
