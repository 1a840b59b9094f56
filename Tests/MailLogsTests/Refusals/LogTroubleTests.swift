import Testing

@testable import MailLogs

@Suite("Troubles without a reply")
struct LogTroubleTests {
    @Test("each has a row of its own, with a meaning and advice", arguments: LogTrouble.allCases)
    func rows(_ trouble: LogTrouble) {
        #expect(LogTroubleFact.all.filter { $0.trouble == trouble }.count == 1)
        #expect(trouble.fact.trouble == trouble)
        #expect(!trouble.fact.meaning.isEmpty && !trouble.fact.likely.isEmpty && !trouble.fact.advice.isEmpty)
    }

    static let reasons: [(String, LogTrouble)] = [
        ("connect to mx[192.0.2.1]:25: Connection refused", .connectionRefused),
        ("connect to mx[2001:db8::1]:25: Network is unreachable", .unreachable),
        ("conversation with mx[192.0.2.1] timed out while receiving the initial server greeting", .replyTimedOut),
        (
            "Host or domain name not found. Name service error for name=x type=MX: Host not found, try again",
            .lookupFailed
        ),
        ("TLS is required, but was not offered by host mx[192.0.2.1]", .tlsNotOffered),
        ("Server certificate not trusted", .certificateUntrusted),
        ("Cannot start TLS: handshake failure", .tlsFailed),
        ("SSL_connect error: error:0A000102:SSL routines::unsupported protocol", .tlsVersion),
        ("a TLS session is required, but the server did not offer TLS support", .tlsNotOffered),
        ("Domain v.example does not accept mail (nullMX)", .nullMX),
        ("mail for example.org loops back to myself", .loop), ("retry timeout exceeded", .expired),
        ("Connection timed out with mx.example.net.", .connectionTimedOut),
    ]

    @Test("the words of the logs name them", arguments: reasons)
    func named(_ reason: String, _ trouble: LogTrouble) { #expect(LogTrouble.named(in: LogText(reason)) == trouble) }
}
