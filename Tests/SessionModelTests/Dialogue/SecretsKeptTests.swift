import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("A session whose secrets are kept, as the user asked")
struct SecretsKeptTests {
    private static let response = "AGFsaWNlAHNlY3JldC1wYXNzd29yZA=="

    /// Authentications in one line and in answers, a reply that repeats a secret, and a second connection.
    private static func live(keepsSecrets: Bool) -> Dialogue {
        var dialogue = Dialogue(keepsSecrets: keepsSecrets)
        for _ in 0..<2 {
            dialogue.connect(.connected(to: "192.0.2.25:25", after: 0.002), at: 0)
            for line in [
                "S:220 mx", "C:EHLO a", "S:250-mx", "S:250 AUTH PLAIN LOGIN", "C:AUTH PLAIN \(response)",
                "S:535 5.7.8 no secret-password", "C:AUTH LOGIN", "S:334 VXNlcm5hbWU6", "C:YWxpY2U=",
                "S:334 UGFzc3dvcmQ6", "C:c2VjcmV0LXBhc3N3b3Jk", "S:235 2.7.0 secret-password",
            ] {
                let octets = Array(line.dropFirst(2).utf8)
                if line.hasPrefix("C:") { _ = dialogue.send(octets, at: 1) }
                if line.hasPrefix("S:") { dialogue.receive(octets + [13, 10], at: 1) }
            }
            dialogue.note(.remark("it was secret-password"), at: 1)
            dialogue.receive(Array("421 secret-pass".utf8), at: 1)
            dialogue.receiveEOF(at: 1)
        }
        return dialogue
    }

    private static let secrets = [response, "c2VjcmV0LXBhc3N3b3Jk", "secret-password", "secret-pass"]

    @Test("everything is written down as it was, and nothing is marked as redacted")
    func kept() {
        let text = String(decoding: Self.live(keepsSecrets: true).recording, as: UTF8.self)
        for secret in Self.secrets { #expect(text.contains(secret)) }
        #expect(!text.contains("redacted"))
    }

    @Test("without the wish nothing of it is")
    func cut() {
        let text = String(decoding: Self.live(keepsSecrets: false).recording, as: UTF8.self)
        for secret in Self.secrets { #expect(!text.contains(secret)) }
    }

    @Test("the header says so; read back with the wish, the session is equal and its recording the same bytes")
    func lossless() throws {
        let live = Self.live(keepsSecrets: true)
        let file = live.recording
        #expect(String(decoding: file, as: UTF8.self).contains(#""secrets":"kept""#))
        var again = Dialogue(Transcript(.unbounded), keepsSecrets: true)
        var reader = RecordingReader()
        try reader.push(file) { again.replay($0) }
        try reader.finish { again.replay($0) }
        #expect(reader.header?.keepsSecrets == true)
        #expect(again.recording == file)
        #expect(again.session == live.session)
    }

    @Test("read back without the wish, the secrets are cut out, and the session is the same but for them")
    func readWithout() throws {
        let again = try Dialogue(recording: Self.live(keepsSecrets: true).recording)
        let text = String(decoding: again.recording, as: UTF8.self)
        for secret in Self.secrets { #expect(!text.contains(secret)) }
        #expect(Dialogue.known(again.recording) == Dialogue.known(Self.live(keepsSecrets: false).recording))
    }

    @Test("copied without the wish, neither secrets nor the word of them are there", arguments: [true, false])
    func copied(_ keepsSecrets: Bool) throws {
        let file = Self.live(keepsSecrets: true).recording
        var copy = RecordingCopy(keepsSecrets: keepsSecrets)
        var output: [UInt8] = []
        try copy.push(file, to: &output)
        try copy.finish(to: &output)
        guard !keepsSecrets else {
            #expect(output == file)
            return
        }
        let text = String(decoding: output, as: UTF8.self)
        for secret in Self.secrets + [#""secrets""#] { #expect(!text.contains(secret), "\(secret)") }
    }

    @Test("a search for secrets finds them")
    func found() {
        let live = Self.live(keepsSecrets: true)
        #expect(live.secretPlaces(in: live.transcript, given: []).count >= 6)
    }
}
