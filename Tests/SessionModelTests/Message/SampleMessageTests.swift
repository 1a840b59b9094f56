import Testing

@testable import SMTPSyntax
@testable import SessionModel

@Suite("The sample message")
struct SampleMessageTests {
    private let stamp = MessageStamp(date: "Mon, 30 Nov 2026 08:00:00 +0000", unique: "20261130.abc")

    private func text(_ sample: SampleMessage, in session: Session = MessageLintTests.session()) -> String {
        String(decoding: sample.octets(in: session, stamp, host: "client.example.org"), as: UTF8.self)
    }

    private func check(_ text: String, in session: Session) -> MessageCheck {
        var check = MessageCheck(MessageLint(MessageConditions(session, way: .converted)))
        check.push(Array(text.utf8))
        check.finish()
        return check
    }

    static let samples = [
        SampleMessage(), SampleMessage(.gtube), SampleMessage(.eicar),
        SampleMessage(attachment: MessageAttachment(name: "a \"b\" ü.bin", octets: Array(0...255) + Array(0...255))),
    ]

    @Test("nothing is wrong with it, and nothing of it is changed on the wire", arguments: samples)
    func right(_ sample: SampleMessage) {
        let session = MessageLintTests.session(offers: ["HELP"])
        let text = text(sample, in: session)
        let check = check(text, in: session)
        #expect(check.lint.findings.isEmpty && check.converted == 0)
        for field in [
            "Date: \(stamp.date)\r\n", "From: <alice@example.org>\r\n", "To: <bob@example.test>\r\n",
            "Message-ID: <20261130.abc@client.example.org>\r\n", "MIME-Version: 1.0\r\n", "Subject: ",
        ] { #expect(text.contains(field), "\(field)") }
    }

    @Test("a size is met to the byte", arguments: [600, 601, 602, 673, 674, 675, 1000, 1024, 5000, 65_537])
    func size(_ size: Int) {
        let session = MessageLintTests.session(offers: ["HELP"])
        for sample in Self.samples.prefix(3) {
            var sample = sample
            let least = text(sample, in: session).utf8.count
            sample.size = size
            let text = text(sample, in: session)
            #expect(text.utf8.count == max(size, least))
            #expect(check(text, in: session).lint.findings.isEmpty)
        }
    }

    @Test("an attachment comes back as it was")
    func attachment() {
        let octets = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        let text = text(SampleMessage(attachment: MessageAttachment(name: "data.bin", octets: octets)))
        #expect(text.contains("filename=\"data.bin\""))
        let parts = text.split(separator: "--=_20261130.abc", omittingEmptySubsequences: false)
        #expect(parts.count == 4 && parts.last == "--\r\n")
        let encoded = parts[2].split(separator: "\r\n\r\n")[1].filter { !$0.isWhitespace }
        #expect(Base64.decode(encoded.utf8) == octets)
    }

    @Test("an address that was typed with a line end begins no field of its own")
    func injected() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        for line in ["EHLO a", "MAIL FROM:<a@b.example\r\nBcc: x>", "RCPT TO:<c@d.example\nX: y>"] {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array("250 ok\r\n".utf8), at: 0)
        }
        let text = text(SampleMessage(), in: dialogue.session)
        #expect(!text.contains("\nBcc:") && !text.contains("\nX:"))
    }

    @Test("many recipients are not named")
    func many() {
        var dialogue = Dialogue()
        dialogue.receive(Array("220 mx ESMTP\r\n".utf8), at: 0)
        for line in ["EHLO a", "MAIL FROM:<>"] + (0..<60).map({ "RCPT TO:<u\($0)@d.example>" }) {
            _ = dialogue.send(Array(line.utf8), at: 0)
            dialogue.receive(Array("250 ok\r\n".utf8), at: 0)
        }
        let text = text(SampleMessage(), in: dialogue.session)
        #expect(text.contains("To: undisclosed-recipients:;\r\n"))
        #expect(text.contains("From: <postmaster@client.example.org>\r\n"))
    }
}
