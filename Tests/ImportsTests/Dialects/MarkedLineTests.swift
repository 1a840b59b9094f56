import Testing

@testable import Imports

@Suite("The marks of pasted lines")
struct MarkedLineTests {
    private func content(_ line: String) -> String? {
        let marks = Dialect.all.lazy.compactMap { MarkedLine(Array(line.utf8)[...], in: $0) }
        return marks.first.map { String(decoding: $0.content, as: UTF8.self) }
    }

    @Test(
        "bare replies have none",
        arguments: [
            "250 2.0.0 Ok", "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked", "250-SIZE 1000", "",
            "550 5.1.1 <bob@example.test>: no such user", "220 [192.0.2.1] ESMTP", "421 [a] [b] [c] Sorry", "500",
        ])
    func bare(_ line: String) { #expect(content(line) == nil) }

    @Test(
        "a mark in front, after a time, after brackets",
        arguments: [
            ("S: 250 Ok", "250 Ok"), ("  \t<- 250 Ok", "250 Ok"), ("12:31:07.123 S: 250 Ok", "250 Ok"),
            ("[12] [x]: C: QUIT", "QUIT"), ("2026-11-29T12:00:00Z -> QUIT", "QUIT"), ("[a]<< 250 Ok", "250 Ok"),
            ("C:", ""), ("\u{E9}] S: 250 Ok", "250 Ok"), ("SMTP<< 250 Ok", "250 Ok"), (" ->  indented", " indented"),
            ("x postfix/smtp[1]: < mx[192.0.2.1]:25: 250 Ok", "mx[192.0.2.1]:25: 250 Ok"),
        ])
    func marked(_ line: String, _ rest: String) { #expect(content(line) == rest) }

    @Test("Postfix names the other host")
    func peer() throws {
        let postfix = try #require(Dialect.all.first { $0.namesPeer })
        let line = Array("x postfix/smtpd[1]: < [192.0.2.1]: EHLO a".utf8)[...]
        #expect(MarkedLine(line, in: postfix).map { Array($0.content) } == Array("EHLO a".utf8))
        #expect(MarkedLine(Array("< EHLO a".utf8)[...], in: postfix) == nil)
    }

    @Test("a longer mark comes before one that begins the same")
    func order() {
        for dialect in Dialect.all {
            for (place, mark) in dialect.marks.enumerated() {
                let covered = dialect.marks[..<place].first { mark.text.starts(with: $0.text) && mark.text != $0.text }
                let isApart =
                    covered.map { mark.text[$0.text.count] != 0x20 && $0.text.last != UInt8(ascii: ":") } ?? true
                #expect(isApart, "\(dialect.name)")
            }
        }
    }

    @Test("every dialect has a name with an article, marks or bare lines, and can be told from others")
    func rows() {
        for dialect in Dialect.all {
            #expect(!dialect.marks.isEmpty || dialect.unmarked == .bare, "\(dialect.name)")
            #expect(dialect.openings.allSatisfy { !$0.start.isEmpty } && dialect.notes.allSatisfy { !$0.isEmpty })
        }
        #expect(Set(Dialect.all).count == Dialect.all.count)
    }
}
