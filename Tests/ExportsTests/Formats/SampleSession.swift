@testable import SMTPSyntax
@testable import SessionModel

/// A session in which much happens: TLS, authentication, a refused recipient, a message, hostile text.
enum SampleSession {
    static let header = RecordingHeader(
        started: "2026-11-23T10:00:00.000Z", target: "mx1.ringworld.invalid:2525", address: "10.1.2.3:2525",
        program: "smtptui 0.2.0")

    static let certificate = TLSCertificate(
        subject: "CN=mx1.ringworld.invalid,O=Louis Wu & Sons", issuer: "CN=Puppeteer CA",
        names: ["mx1.ringworld.invalid", "*.ringworld.invalid"], notBefore: "2026-01-01 00:00",
        notAfter: "2027-01-01 00:00", key: "EC P-256", fingerprint: String(repeating: "ab12", count: 16))

    static func dialogue() -> Dialogue {
        var play = Playing()
        play.dialogue.connect(.connected(to: "10.1.2.3:2525", after: 0.001), at: 0)
        play.server("220 mx1.ringworld.invalid ESMTP Postfix")
        play.client("EHLO spacer")
        play.server("250-mx1.ringworld.invalid Hello spacer [10.9.8.7]", "250-SIZE 10240000", "250-STARTTLS", "250 DSN")
        play.client("STARTTLS")
        play.server("220 2.0.0 Ready to start TLS")
        play.dialogue.secured(
            TLSReport(
                version: "TLS 1.3", cipher: "TLS_AES_256_GCM_SHA384", group: "x25519", asksForCertificate: false,
                name: "mx1.ringworld.invalid", sni: "mx1.ringworld.invalid", reason: nil, chain: [certificate]),
            at: play.time)
        play.client("EHLO spacer")
        play.server("250-mx1.ringworld.invalid Hello spacer [10.9.8.7]", "250-SIZE 10240000", "250 AUTH PLAIN LOGIN")
        play.client("AUTH PLAIN AGxvdWlzAHR0d2lsZHJlZA==")
        play.server("235 2.7.0 Authentication successful")
        play.client("MAIL FROM:<louis@ringworld.invalid> SIZE=400")
        play.server("250 2.1.0 Ok")
        play.client("RCPT TO:<teela@Ringworld.invalid>")
        play.server("250 2.1.5 Ok")
        play.client("RCPT TO:<nessus@hindmost.invalid>")
        play.wait(2.5)
        play.server(
            "550 5.1.1 <nessus@hindmost.invalid>: Recipient address rejected: <script>alert(1)</script> `` `id` |")
        play.client("DATA")
        play.server("354 End data with <CR><LF>.<CR><LF>")
        for line in message { play.client(line) }
        play.server("250 2.0.0 Ok: queued as 4F2A1C0B3D")
        play.client("NOOP 4F2A1C0B3D")
        play.server("250 \u{1B}[31mred \u{202E}desrever\u{202C} \u{0}nul")
        play.client("QUIT")
        play.server("221 2.0.0 Bye")
        play.dialogue.receiveEOF("", at: play.time)
        return play.dialogue
    }

    private static let message = [
        "Received: from spacer (spacer.ringworld.invalid [10.9.8.7]) by mx1.ringworld.invalid with ESMTP id 4F2A1C0B3D",
        "From: Louis Wu <louis@ringworld.invalid>", "To: teela@ringworld.invalid,", " Nessus <nessus@hindmost.invalid>",
        "Subject: The map of Kzin", "Message-ID: <20261123.77@ringworld.invalid>",
        "Content-Type: text/plain; name=plan.txt",
        "", "Meet me at the rim wall.", "...a dot", ".",
    ]
}

/// Plays a dialogue, an eighth of a second per step.
struct Playing {
    var dialogue = Dialogue()
    private(set) var time = 0.0

    mutating func server(_ lines: String...) {
        dialogue.receive(Array(lines.map { $0 + "\r\n" }.joined().utf8), at: time)
        time += 0.125
    }

    mutating func client(_ line: String) {
        _ = dialogue.send(Array(line.utf8), isWire: true, at: time)
        time += 0.125
    }

    mutating func wait(_ seconds: Double) { time += seconds }
}
