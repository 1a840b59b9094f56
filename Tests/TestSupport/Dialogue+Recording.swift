@testable import SMTPSyntax
@testable import SessionModel

extension Dialogue {
    /// The octets of the recording of this dialogue.
    var recording: [UInt8] {
        let header = RecordingHeader(
            started: "2026-11-23T10:00:00.000Z", target: "mail.example.test:25", address: "192.0.2.25:25",
            program: "smtptui 0.1.0", keepsSecrets: session.keepsSecrets)
        var file = Array((header.line + "\n").utf8)
        for index in transcript.start..<transcript.count {
            if let entry = transcript[index] { RecordingCodec.append(entry, to: &file) }
        }
        return file
    }

    /// The dialogue that is read back from the octets of a recording.
    init(recording file: [UInt8]) throws(RecordingProblem) {
        self.init(Transcript(.unbounded))
        var reader = RecordingReader()
        try reader.push(file) { replay($0) }
        try reader.finish { replay($0) }
    }

    /// The lines without what was thought of a line with a secret: that is not known any more when the secret is gone.
    static func known(_ file: [UInt8]) -> [UInt8] {
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n").map { line in
            line.contains(#""redacted":true"#)
                ? line.prefix(upTo: line.firstRange(of: #","verdict""#)?.lowerBound ?? line.endIndex) : line
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// A dialogue as lines: `C: ` and `S: ` as on the wire, `-- TLS` and `-- closed`; half a second per line.
    init(lines: [String]) {
        self.init()
        connect(.connected(to: "192.0.2.25:25", after: 0.002), at: 0)
        for (number, line) in lines.enumerated() {
            let time = Double(number) / 2
            let octets = VisibleText.bytes(fromFileForm: String(line.dropFirst(3))) ?? Array(line.dropFirst(3).utf8)
            switch line.prefix(2) {
            case "C:": _ = send(octets, at: time)
            case "S:": receive(octets + [13, 10], at: time)
            default: happen(String(line.dropFirst(3)), at: time)
            }
        }
    }

    private mutating func happen(_ event: String, at time: Double) {
        switch event {
        case "TLS": secured(.ofTests, at: time)
        case "tls-fail": handshakeFailed(TLSFailure("The server sent an alert.", isOpen: true), at: time)
        case "closed": receiveEOF(at: time)
        case "reset": receiveEOF("Connection reset by peer", at: time)
        default: note(.remark(event), at: time)
        }
    }
}

extension TLSReport {
    /// With everything that a report can have.
    static let ofTests = TLSReport(
        version: "TLS 1.3", cipher: "TLS_AES_128_GCM_SHA256", group: "x25519", asksForCertificate: false,
        name: "mail.example.test", sni: "mail.example.test", reason: nil,
        chain: [
            TLSCertificate(
                subject: "CN=mail.example.test", issuer: "CN=Example CA", names: ["mail.example.test"],
                notBefore: "2026-10-01 00:00", notAfter: "2026-12-30 23:59", key: "EC P-256", fingerprint: "0A:1B"),
            TLSCertificate(
                subject: "CN=Example CA", issuer: "CN=Example Root", names: [], notBefore: "2020-01-01 00:00",
                notAfter: "2030-01-01 00:00", key: "RSA 2048", fingerprint: "2C:3D"),
        ])
}
