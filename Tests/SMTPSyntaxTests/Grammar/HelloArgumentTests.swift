import Testing

@testable import SMTPSyntax

@Suite("The name in EHLO")
struct HelloArgumentTests {
    @Test(
        "an address literal is named as what is wrong with it",
        arguments: [
            ("[2001:db8::1]", "IPv6:"), ("[IPv6:2001:db8]", "not well formed"), ("[192.0.2]", "four numbers"),
            ("[192.0.2.1", "closing bracket"),
        ])
    func literal(_ name: String, _ words: String) {
        for verb in ["EHLO", "HELO", "LHLO"] {
            #expect(CommandSyntax.problem(in: Command("\(verb) \(name)"))?.text.contains(words) == true)
        }
    }

    @Test("what is right", arguments: ["[IPv6:2001:db8::1]", "[192.0.2.1]", "client.example.org"])
    func right(_ name: String) {
        #expect(CommandSyntax.problem(in: Command("EHLO \(name)")) == nil)
        #expect(CommandSyntax.remark(on: Command("EHLO \(name)")) == nil)
    }

    @Test(
        "names that are the same on every machine",
        arguments: ["localhost", "localhost.localdomain", "pc.local", "a.lan"])
    func local(_ name: String) {
        #expect(CommandSyntax.remark(on: Command("EHLO \(name)")) != nil)
    }
}
