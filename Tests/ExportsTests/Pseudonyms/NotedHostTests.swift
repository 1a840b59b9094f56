import SMTPSyntax
import Testing

@testable import Exports
@testable import SessionModel

@Suite("Hosts without a domain in what is noted of mail servers")
struct NotedHostTests {
    @Test(
        "are where notes have them",
        arguments: [
            ("MX 20 backup: 192.0.2.1, 192.0.2.2", "MX 20 *: 192.0.2.1, 192.0.2.2"),
            ("trying 192.0.2.1:25, which is backup (MX 20)", "trying 192.0.2.1:25, which is * (MX 20)"),
            ("192.0.2.1:25 is backup (MX 20 of corp)", "192.0.2.1:25 is * (MX 20 of *)"),
            ("backup has no address", "* has no address"), ("backup: 192.0.2.1", "*: 192.0.2.1"),
            ("backup does not exist (NXDOMAIN)", "* does not exist (NXDOMAIN)"),
            (
                "192.0.2.1, an address of backup, is a loopback address",
                "192.0.2.1, an address of *, is a loopback address"
            ),
            ("AAAA records of backup: there is no such record", "AAAA records of *: there is no such record"),
            ("backup is an alias (CNAME) of real; an MX record", "* is an alias (CNAME) of *; an MX record"),
            ("mail servers of corp, from 192.0.2.53:", "mail servers of *, from 192.0.2.53:"),
            ("uses the order of the answer", "uses the order of the answer"),
            ("the answer is truncated, also over TCP", "the answer is truncated, also over TCP"),
        ])
    func places(_ text: String, _ expected: String) {
        let note = Note(id: Note.lookedUpID, text: text)
        #expect(NotedHost.replaced(in: note) { _ in Array("*".utf8) } == expected)
    }

    @Test("other notes have none")
    func others() {
        let note = Note(id: "remark", text: "MX 20 backup: yes")
        #expect(NotedHost.replaced(in: note) { _ in Array("*".utf8) } == note.text)
    }

    @Test("no name is left in a session with pseudonyms, and replacing again changes nothing")
    func session() {
        var dialogue = Dialogue()
        for (time, words) in ["MX 10 mx.kzin.test: 10.1.2.3", "MX 20 hindmost: 10.9.8.7", "hindmost has no address"]
            .enumerated()
        {
            dialogue.note(.step(.lookedUp(words)), at: Double(time))
        }
        let row = MailServerList.Row(host: "hindmost", endpoint: .tcp(host: "10.9.8.7", port: 25), preference: 20)
        dialogue.note(.step(.trying(row)), at: 4)
        dialogue.note(.step(.failed(ConnectionFailure(.refused, row.endpoint))), at: 5)
        let header = RecordingHeader(started: "", target: "MX of kzin.test:25", address: nil, program: "smtptui")
        let once = PseudonymousSession(header, dialogue)
        func text(_ session: PseudonymousSession) -> String {
            String(decoding: SessionExport(.jsonl).document(session.header, session.dialogue), as: UTF8.self)
        }
        for word in ["kzin", "hindmost", "10.1.2.3", "10.9.8.7"] { #expect(!text(once).contains(word), "\(word)") }
        #expect(text(PseudonymousSession(once.header, once.dialogue)) == text(once))
    }
}
