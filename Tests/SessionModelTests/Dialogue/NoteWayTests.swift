import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("Notes about the way to a server")
struct NoteWayTests {
    private static let server = Endpoint.tcp(host: "mx.example.test", port: 25)

    private static let all: [WayEvent] = [
        .missed(AddressAttempt("[2001:db8::1]:25", .refused)), .missed(AddressAttempt("192.0.2.1:25", nil)),
        .passed(.socks5(.tcp(host: "127.0.0.1", port: 1080)), server, at: "192.0.2.9:40000"),
        .introduced(ProxyHeader(.v1)), .introduced(ProxyHeader(.v2)),
        .complained(Array(">>> host in hosts_connection_nolog? no".utf8)), .complained([0x1B, 0x5B, 0x32, 0x4A, 0xFF]),
        .said(Array("**** This is not for real!".utf8)), .complainedMore,
    ]

    @Test("each is recorded, and read again")
    func lossless() throws {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "127.0.0.1:1080", after: 0.001), at: 0)
        for event in Self.all { dialogue.note(Note(event), at: 0.1) }
        let again = try Dialogue(recording: dialogue.recording)
        #expect(again.recording == dialogue.recording)
        #expect(again.transcript.count == Self.all.count + 1)
    }

    @Test("a header of the PROXY protocol is not a command: the greeting is the greeting")
    func header() throws {
        var dialogue = Dialogue()
        dialogue.connect(.connected(to: "192.0.2.25:25", after: 0.001), at: 0)
        dialogue.note(Note(.introduced(ProxyHeader(.v1))), at: 0)
        let events = dialogue.receive(Array("220 mx.example.test ESMTP\r\n".utf8), at: 1)
        #expect(events.contains { if case .reply(_, .greeting) = $0 { true } else { false } })
        #expect(dialogue.session.outstanding.isEmpty && dialogue.session.phase == .greeted)
    }

    @Test("what a command writes on standard error acts on no terminal")
    func safe() {
        for event in Self.all {
            let line = TextForm.line(Entry(index: 0, time: 0, body: .note(Note(event)))) ?? ""
            #expect(line.utf8.allSatisfy { $0 >= 0x20 } && line.hasPrefix("-- "))
        }
    }
}
