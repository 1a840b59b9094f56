import Testing

@testable import SMTPSyntax
@testable import ScreenModel
@testable import SessionModel

@Suite("The name that Tab puts behind EHLO")
struct HelloNameTests {
    static func play(_ name: String, isGiven: Bool, _ address: String) -> Play {
        var play = Play(
            AppModel(
                target: "localhost:25", helloName: name, isHelloNameGiven: isGiven, recording: .off,
                size: Size(width: 80, height: 24), marks: .unicode))
        play.happen(.connected(address: address))
        play.server("220 mx.example.test ESMTP")
        return play
    }

    @Test(
        "is this machine's, or its address where the bare name would be warned of",
        arguments: [
            ("vm", false, "127.0.0.1:2525", "EHLO [127.0.0.1]"),
            ("vm", false, "127.0.0.1", "EHLO [127.0.0.1]"),
            ("vm", false, "[::1]:2525", "EHLO [IPv6:::1]"),
            ("vm", false, "::1", "EHLO [IPv6:::1]"),
            ("vm.example.org", false, "127.0.0.1:2525", "EHLO vm.example.org"),
            ("vm", false, "192.0.2.25:25", "EHLO vm"),
            ("vm", true, "127.0.0.1:2525", "EHLO vm"),
            ("[192.0.2.7]", true, "127.0.0.1:2525", "EHLO [192.0.2.7]"),
        ])
    func name(_ name: String, _ isGiven: Bool, _ address: String, _ line: String) {
        var play = Self.play(name, isGiven: isGiven, address)
        play.press(.tab)
        #expect(play.model.input.text == line)
        let remark = play.model.dialogue.judge.verdict(on: Array(line.utf8)).remark
        #expect((remark == nil) == (line != "EHLO vm"), "what is proposed is not warned of, where there is a choice")
        play.press(.control("u"), .function(8))
        #expect(play.model.input.text == line)
    }

    @Test("a bare name gets one kind sentence, which fits beside the codes at 80 columns")
    func sentence() {
        var play = Self.play("vm", isGiven: true, "127.0.0.1:2525")
        play.press(.tab)
        #expect(play.row(with: "Better a name with a dot, or [192.0.2.1]: some servers say 504.") != nil)
    }

    @Test("where the name was refused F8 leaves it open")
    func refused() {
        var play = Self.play("vm", isGiven: true, "192.0.2.25:25")
        play.send("EHLO vm")
        play.server("504 5.5.2 <vm>: Helo command rejected: need fully-qualified hostname")
        play.press(.function(8))
        #expect(play.model.input.text == "EHLO ")
    }
}
