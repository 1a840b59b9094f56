import Testing

@testable import SessionModel

@Suite("The marks of pasted lines")
struct PastedMarkTests {
    @Test(
        "bare replies have none",
        arguments: [
            "250 2.0.0 Ok", "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked", "250-SIZE 1000", "",
            "550 5.1.1 <bob@example.test>: no such user", "220 [192.0.2.1] ESMTP", "421 [a] [b] [c] Sorry", "500",
        ])
    func bare(_ line: String) { #expect(PastedMark.read(line[...]) == nil) }

    @Test(
        "a mark in front, after a time, after brackets, or none",
        arguments: [
            ("S: 250 Ok", "250 Ok"), ("  \t<- 250 Ok", "250 Ok"), ("12:31:07.123 S: 250 Ok", "250 Ok"),
            ("[12] [x]: C: QUIT", "QUIT"), ("2026-11-29T12:00:00Z -> QUIT", "QUIT"), ("[a]<< 250 Ok", "250 Ok"),
            ("C:", ""), ("é] S: 250 Ok", "250 Ok"), ("SMTP<< 250 Ok", "250 Ok"), ("send: 'NOOP\\r\\n'", "NOOP"),
        ])
    func marked(_ line: String, _ rest: String) {
        #expect(PastedMark.read(line[...]).map { String($0.rest) } == rest)
    }
}
