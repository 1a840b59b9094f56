import DNS
import TestSupport
import Testing

@Suite("Macros of SPF")
struct SPFMacroTests {
    /// What `exists` asks for with this domain.
    private func asked(
        _ spec: String, _ address: String = "192.0.2.3", sender: String = "strong-bad@email.example.com",
        helo: String = "mx.example.org", zone: String = ""
    ) -> String? {
        var question = SPFQuestion(
            "email.example.com TXT v=spf1 exists:\(spec) -all\nemail.example.com MX 10 mx.example.org\n\(zone)")
        (question.address, question.sender, question.helo) = (address, sender, helo)
        let asked = question.zone.checks(question.session).asked
        // The A record of EHLO is asked for as well.
        return asked.last { $0.type == .a && $0.name != .known(helo) }?.name.description
    }

    @Test(
        "letters, digits and delimiters",
        arguments: [
            ("%{s}.x.test", "strong-bad@email.example.com.x.test"), ("%{o}", "email.example.com"),
            ("%{d}", "email.example.com"), ("%{d4}", "email.example.com"), ("%{d3}", "email.example.com"),
            ("%{d2}", "example.com"), ("%{d1}.test", "com.test"), ("%{dr}", "com.example.email"),
            ("%{d2r}", "example.email"), ("%{l}.test", "strong-bad.test"), ("%{l-}.test", "strong.bad.test"),
            ("%{lr}.test", "strong-bad.test"), ("%{lr-}.test", "bad.strong.test"), ("%{l1r-}.test", "strong.test"),
            ("%{h}.test", "mx.example.org.test"), ("%{d99999999999999999999}", "email.example.com"),
            ("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"),
            ("%{lr-}.lp._spf.%{d2}", "bad.strong.lp._spf.example.com"),
            ("%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com"),
            ("%{ir}.%{v}.%{l1r-}.lp._spf.%{d2}", "3.2.0.192.in-addr.strong.lp._spf.example.com"),
            ("%{d2}.trusted-domains.example.net", "example.com.trusted-domains.example.net"),
            ("%{D2}", "example.com"), ("%{S}.test", "strong-bad%40email.example.com.test"),
            ("a%%b%_c%-d.test", "a%b\\032c%20d.test"), ("%{s1@}.test", "email.example.com.test"),
        ])
    func examples(_ spec: String, _ name: String) {
        // `@` is not a delimiter.
        if spec == "%{s1@}.test" { return #expect(asked(spec) == nil) }
        #expect(asked(spec) == name)
    }

    @Test("an IPv6 address is written digit by digit")
    func addresses() {
        #expect(
            asked("%{ir}.%{v}._spf.%{d2}", "2001:db8::cb01")
                == "1.0.b.c.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6._spf.example.com")
    }

    @Test("parts between delimiters may be empty; several delimiters count alike")
    func delimiters() {
        #expect(asked("%{l+-}.test", sender: "a+b-c+d@email.example.com") == "a.b.c.d.test")
        #expect(asked("%{l2r+}.test", sender: "a+b+c@email.example.com") == "b.a.test")
        // An empty label is not a name, so that nothing is asked.
        #expect(asked("%{l-}.test", sender: "a--b@email.example.com") == nil)
    }

    @Test("capitals are escaped for a URL after everything else; the case of what is in the place stays")
    func escaped() {
        #expect(asked("%{L}.test", sender: "~a&b=C-d_e/f@email.example.com") == "~a%26b%3DC-d_e%2Ff.test")
        #expect(asked("%{L-}.test", sender: "a/b-c@email.example.com") == "a%2Fb.c.test")
        #expect(asked("%{L}.test", sender: "\u{E9}@email.example.com") == "%C3%A9.test")
    }

    @Test("the validated name: the domain itself, one below it, any, or unknown")
    func validated() {
        let records = { (names: [String]) in
            names.map { "192.0.2.3 PTR \($0)\n\($0) A 192.0.2.3" }.joined(separator: "\n")
        }
        #expect(
            asked("%{p}.q.test", zone: records(["x.test", "a.email.example.com", "email.example.com"]))
                == "email.example.com.q.test")
        #expect(asked("%{p}.q.test", zone: records(["x.test", "a.email.example.com"])) == "a.email.example.com.q.test")
        #expect(asked("%{p}.q.test", zone: records(["x.test"])) == "x.test.q.test")
        #expect(asked("%{p}.q.test", zone: "192.0.2.3 PTR x.test\nx.test A 192.0.2.4") == "unknown.q.test")
        #expect(asked("%{p}.q.test") == "unknown.q.test")
    }

    @Test("a name of more than 253 octets loses labels on the left")
    func truncated() throws {
        let label = String(repeating: "a", count: 60)
        let sender = "x." + [label, label, label, label, label].joined(separator: ".") + "@email.example.com"
        let name = try #require(asked("%{l}.%{d2}", sender: sender))
        #expect(
            name == [label, label, label, label, "example.com"].suffix(5).joined(separator: ".")
                || name.utf8.count <= 253)
        #expect(name.hasSuffix(".\(label).example.com"))
        #expect(name.utf8.count > 253 - 61)
    }

    @Test("macros that grow without end are cut while they are made")
    func explosion() {
        let many = String(repeating: "%{s}.%{l}.", count: 6000)
        let name = asked(many + "x.test", sender: String(repeating: "ab.", count: 300) + "c@email.example.com")
        #expect((name?.utf8.count ?? 0) <= 253)
        #expect(name?.hasSuffix(".c.x.test") == true)
    }

    @Test("a label that is too long is not a name: the mechanism does not match")
    func longLabel() throws {
        var question = SPFQuestion(record: "v=spf1 exists:%{l}.test -all")
        question.sender = String(repeating: "a", count: 64) + "@example.test"
        #expect(try question.result() == .fail)
        question.sender = String(repeating: "a", count: 70000) + "@example.test"
        #expect(try question.result() == .fail)
    }

    @Test("a backslash and a dot in a local part are octets of labels, not escapes")
    func backslash() {
        #expect(asked("%{l}.test", sender: "a\\.b@email.example.com") == "a\\\\.b.test")
    }
}
