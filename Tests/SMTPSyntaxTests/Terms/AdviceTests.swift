import Testing

@testable import SMTPSyntax

@Suite("An advice")
struct AdviceTests {
    @Test("is a sentence and steps, or a sentence alone")
    func forms() {
        let advice = Advice("Send RCPT again without DSN.", .resend(.rcpt), .leaveOut("DSN"), .consult(.ehlo))
        #expect(advice.sentence == "Send RCPT again without DSN.")
        #expect(advice.sends == [.rcpt] && advice.verbs == [.rcpt, .ehlo])
        let plain: Advice = "Send MAIL again."
        #expect(plain.sentence == "Send MAIL again." && plain.steps.isEmpty && plain.verbs.isEmpty)
        #expect(!plain.isEmpty && ("" as Advice).isEmpty)
    }

    @Test(
        "names the time to wait where it is known",
        arguments: [
            ("Send it after \(.someMinutes).", "Send it after a few minutes.", "Send it after 5 minutes."),
            ("Try \(.later), or ask.", "Try later, or ask.", "Try after 5 minutes, or ask."),
            ("Wait\(.time), then ask.", "Wait, then ask.", "Wait 5 minutes, then ask."),
            (
                "Wait some minutes, or try later.", "Wait some minutes, or try later.",
                "Wait some minutes, or try later."
            ),
            ("Wait\(.time), then try \(.later).", "Wait, then try later.", "Wait 5 minutes, then try later."),
        ] as [(AdviceSentence, String, String)])
    func delay(_ sentence: AdviceSentence, _ unknown: String, _ known: String) {
        let advice = Advice(sentence, .sendAgain)
        #expect(advice.sentence == unknown && advice.delay == nil)
        let later = advice.after(seconds: 300)
        #expect(later.sentence == known && later.delay == 300 && later.steps == [.sendAgain])
    }

    @Test(
        "names it in the largest unit that fits",
        arguments: [(1, "1 second"), (60, "1 minute"), (90, "90 seconds"), (3600, "1 hour"), (7200, "2 hours")])
    func units(_ seconds: Int, _ words: String) {
        #expect(Advice("After \(.someMinutes).").after(seconds: seconds).sentence == "After \(words).")
    }
}
