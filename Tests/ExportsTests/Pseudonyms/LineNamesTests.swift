import Testing

@testable import Exports

@Suite("Names by their place in a line")
struct LineNamesTests {
    @Test(
        "of commands",
        arguments: [
            ("EHLO laptop", "EHLO host1"), ("EHLO laptop.example.org", "EHLO host1.domain-a.example"),
            ("EHLO [10.1.2.3]", "EHLO [192.0.2.1]"), ("helo  Spacer ", "helo  host1 "), ("VRFY alice", "VRFY user1"),
            ("RCPT TO:<alice> NOTIFY=NEVER", "RCPT TO:<user1> NOTIFY=NEVER"),
            ("RCPT TO:<Postmaster>", "RCPT TO:<Postmaster>"),
            ("rcpt to:alice@example.org", "rcpt to:user1@domain-a.example"), ("MAIL FROM:<>", "MAIL FROM:<>"),
            ("EHLO db", "EHLO host1"), ("HELO mx.", "HELO host1."), ("LHLO a", "LHLO host1"),
            ("EHLO a.b", "EHLO domain-a.example"),
            ("EHLO db extra.example.org", "EHLO host1 host2.domain-a.example"), ("ETRN db", "ETRN host1"),
            (
                "XCLIENT NAME=db ADDR=10.0.0.1 HELO=pc1 LOGIN=al",
                "XCLIENT NAME=host1 ADDR=192.0.2.1 HELO=host2 LOGIN=user1"
            ),
            ("XFORWARD NAME=[UNAVAILABLE] SOURCE=LOCAL", "XFORWARD NAME=[UNAVAILABLE] SOURCE=LOCAL"),
            ("ETRN example.org", "ETRN domain-a.example"), ("NOOP", "NOOP"), ("", ""), ("  ", "  "),
            ("AUTH PLAIN <redacted: PLAIN response>", "AUTH PLAIN <redacted: PLAIN response>"),
        ])
    func commands(_ line: String, _ expected: String) {
        var names = Pseudonyms()
        #expect(String(decoding: LineNames.command(Array(line.utf8), &names), as: UTF8.self) == expected)
    }

    @Test(
        "of replies; codes stay, and the challenge of CRAM-MD5 is one in base64",
        arguments: [
            ("250-mx.example.org Hello", "250-host1.domain-a.example Hello"),
            (
                "334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UuZXhhbXBsZS5uZXQ+",
                "334 PHVzZXIxQGhvc3QxLmRvbWFpbi1hLmV4YW1wbGU+"
            ),
            ("334 VXNlcm5hbWU6", "334 VXNlcm5hbWU6"), ("550", "550"),
            ("not a reply of mx.example.org", "not a reply of host1.domain-a.example"),
        ])
    func replies(_ line: String, _ expected: String) {
        var names = Pseudonyms()
        #expect(String(decoding: LineNames.reply(Array(line.utf8), &names), as: UTF8.self) == expected)
    }

    @Test(
        "a server that names itself",
        arguments: [
            ("220 db ESMTP Postfix", "220 host1 ESMTP Postfix"), ("220 mail ESMTP", "220 host1 ESMTP"),
            ("220 mx1 ready", "220 host1 ready"), ("220-pc", "220-host1"), ("250-db", "250-host1"),
            ("250 db Hello", "250 host1 Hello"),
            ("221 2.0.0 db closing connection", "221 2.0.0 host1 closing connection"),
            ("421 mx1 Service not available", "421 host1 Service not available"),
            ("220 ESMTP ready", "220 ESMTP ready"), ("220 Welcome to us", "220 Welcome to us"), ("250 ok", "250 ok"),
            ("250-Requested mail action okay", "250-Requested mail action okay"), ("221 2.0.0 Bye", "221 2.0.0 Bye"),
            ("421 Too many connections", "421 Too many connections"), ("220 ready", "220 ready"),
            ("421 4.4.2 Timeout", "421 4.4.2 Timeout"), ("220 host7 ESMTP", "220 host7 ESMTP"),
        ])
    func servers(_ line: String, _ expected: String) {
        var names = Pseudonyms()
        let replaced = LineNames.reply(Array(line.utf8), namesServer: true, &names)
        #expect(String(decoding: replaced, as: UTF8.self) == expected)
    }

    @Test(
        "of people, in replies to VRFY and EXPN",
        arguments: [
            ("250 2.1.5 Bob Baker <bob@example.org>", "250 2.1.5 name1 <user1@domain-a.example>"),
            ("250-Bob Baker <bob@example.org>", "250-name1 <user1@domain-a.example>"),
            ("250 name1 <user1@domain-a.example>", "250 name1 <user1@domain-a.example>"),
            (
                "251 2.1.5 User not local; will forward to <bob@example.org>",
                "251 2.1.5 User not local; will forward to <user1@domain-a.example>"
            ),
            ("551 5.1.6 Moved, try <bob@example.org>", "551 5.1.6 Moved, try <user1@domain-a.example>"),
            ("250 2.1.5 Ok", "250 2.1.5 Ok"),
        ])
    func people(_ line: String, _ expected: String) {
        var names = Pseudonyms()
        let replaced = LineNames.reply(Array(line.utf8), isLookup: true, &names)
        #expect(String(decoding: replaced, as: UTF8.self) == expected)
    }
}
