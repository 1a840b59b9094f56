import SMTPSyntax
import Testing

@testable import SessionModel

@Suite("What the DNS says, as notes")
struct NoteDNSTests {
    private func findings(_ rows: [DNSFindings.Row], _ remarks: [String] = []) -> DNSFindings {
        DNSFindings(number: 1, source: "127.0.0.1:5353", rows: rows, remarks: remarks, isComplete: true)
    }

    @Test("a note per check, after one that says who was asked")
    func notes() {
        let row = DNSFindings.Row(
            .good, "SPF of example.org (MAIL FROM)", finding: "pass for 192.0.2.1.",
            records: ["example.org TXT \"v=spf1 a -all\""], sections: "RFC 7208 §2.6", isAuthentic: false)
        let notes = Note.dnsChecks(findings([row], ["DKIM is not checked."]))
        #expect(
            notes.map(\.text) == [
                "DNS, from 127.0.0.1:5353:",
                "[ok] SPF of example.org (MAIL FROM): pass for 192.0.2.1. Record: example.org TXT \"v=spf1 a -all\" "
                    + "(RFC 7208 §2.6; no AD)", "[i] DKIM is not checked.",
            ])
        #expect(notes.allSatisfy { $0.id == "dns-check" })
    }

    @Test(
        "the mark is a sign of ASCII",
        arguments: [
            (DNSFindings.Mark.good, "[ok]"), (.notice, "[!]"), (.bad, "[x]"), (.unknown, "[?]"), (.asking, "[?]"),
        ])
    func marks(_ mark: DNSFindings.Mark, _ sign: String) {
        let notes = Note.dnsChecks(findings([DNSFindings.Row(mark, "s", finding: "f.", isAuthentic: true)]))
        #expect(notes[1].text == "\(sign) s: f. (AD)")
    }

    @Test("a note is bounded")
    func bound() {
        let row = DNSFindings.Row(.bad, "s", finding: String(repeating: "x", count: 100_000))
        #expect(Note.dnsChecks(findings([row]))[1].text.count < 2_100)
    }

    @Test("a recording with such notes is replayed to an equal dialogue")
    func replay() {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0), at: 0)
        for note in Note.dnsChecks(findings([DNSFindings.Row(.bad, "s", finding: "f.")])) { dialogue.note(note, at: 1) }
        var replayed = Dialogue()
        for entry in 0..<dialogue.transcript.count {
            if case .note(let note) = dialogue.transcript[entry]?.body {
                replayed.replay(.note(note, at: dialogue.transcript[entry]?.time ?? 0))
            }
        }
        #expect(replayed == dialogue)
    }
}
