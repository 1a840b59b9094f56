import Testing

@testable import Exports

@Suite("Names in a line")
struct NameScannerTests {
    static let lines: [(String, String)] = [
        ("550 5.1.1 <bob@example.net>: unknown", "550 5.1.1 <user1@domain-a.example>: unknown"),
        ("from mx1.example.org[10.1.2.3]:25", "from host1.domain-a.example[192.0.2.1]:25"),
        ("bob@Example.net, bob@EXAMPLE.NET", "user1@domain-a.example, user1@domain-a.example"),
        ("a@x.example.co.uk b@example.co.uk", "user1@host1.domain-a.example user2@domain-a.example"),
        ("4.7.1 greylisted for 300 seconds, 3.7.11", "4.7.1 greylisted for 300 seconds, 3.7.11"),
        ("\"john doe\"@example.org", "user1@domain-a.example"),
        ("user@[10.0.0.1]", "user1@[192.0.2.1]"),
        ("a@[IPv6:2001:41d0::7]", "user1@[IPv6:2001:db8::1]"),
        ("fe80::1%eth0 and FE80:0:0::1", "2001:db8::1 and 2001:db8::1"),
        ("::ffff:10.1.2.3 is 10.1.2.3", "::ffff:192.0.2.1 is 192.0.2.1"),
        ("127.0.0.1 ::1 localhost 12:34:56", "127.0.0.1 ::1 localhost 12:34:56"),
        ("192.0.2.1 10.0.0.1", "192.0.2.1 192.0.2.2"),
        ("ORCPT=rfc822;bob+2Btag@example.net", "ORCPT=rfc822;user1@domain-a.example"),
        ("AUTH=bob@example.net ENVID=QQ314159", "AUTH=user1@domain-a.example ENVID=id1"),
        ("<bounce-bob=example.net@lists.example.org>", "<user1@host1.domain-a.example>"),
        ("<@relay.example.org:bob@example.net>", "<@host1.domain-a.example:user1@domain-b.example>"),
        (
            "blocked using zen.spamhaus.org; 3.2.1.10.zen.spamhaus.org",
            "blocked using zen.spamhaus.org; host1.spamhaus.org"
        ),
        ("https://www.spamhaus.org/query/ip/10.1.2.3", "https://www.spamhaus.org/query/ip/192.0.2.1"),
        ("https://support.google.com/mail/?p=NoSuchUser", "https://support.google.com/mail/?p=NoSuchUser"),
        ("see https://example.org/why?who=bob%40example.net.", "see https://domain-a.example/"),
        ("postmaster@example.org", "postmaster@domain-a.example"),
        ("h5sm23980368wjn.20 - gsmtp", "id1 - gsmtp"), ("id=1abcde-000XYZ-AB", "id=id1"),
        (
            "ESMTP Postfix-3.7.11 Debian-22 ISO-8859-1 SCRAM-SHA-256-PLUS",
            "ESMTP Postfix-3.7.11 Debian-22 ISO-8859-1 SCRAM-SHA-256-PLUS"
        ),
        ("Access denied.See the log smtpd.conf", "Access denied.See the log smtpd.conf"),
        ("NAME=spike.example.org ADDR=10.1.2.3 LOGIN=bob", "NAME=host1.domain-a.example ADDR=192.0.2.1 LOGIN=user1"),
        ("jos\u{E9}@b\u{FC}cher.example", "user1@domain-a.example"),
        ("domain-a.example bob@real.example", "domain-a.example user1@domain-b.example"),
        ("user1@domain-a.example alice@domain-a.example", "user1@domain-a.example user2@domain-a.example"),
        ("HOLDUNTIL=2030-01-31T09:00:00Z BY=120;R", "HOLDUNTIL=2030-01-31T09:00:00Z BY=120;R"),
        ("[MAn2ccjsT8/dGXHYYcKAYpVkzXagYb6X+4Vyg== IP: 10.0.0.1]", "[id1 IP: 192.0.2.1]"),
        ("http://www.sorbs.net/lookup.shtml?10.0.0.1", "http://www.sorbs.net/lookup.shtml?192.0.2.1"),
        ("alias@example.org: unknown in virtual alias table", "user1@domain-a.example: unknown in virtual alias table"),
        ("alice@example.org: alice is unknown", "user1@domain-a.example: user1 is unknown"),
        (
            "STOREDRV.Submission.Exception:SendAsDenied.MapiExceptionSendAsDenied",
            "STOREDRV.Submission.Exception:SendAsDenied.MapiExceptionSendAsDenied"
        ),
        ("Mx.Example.Com", "host1.domain-a.example"),
        ("<redacted: PLAIN response>", "<redacted: PLAIN response>"), ("", ""), ("@", "@"), ("<>", "<>"),
        ("a@", "a@"),
        ("File \"send.py\", line 12, in <module>", "File \"send.py\", line 12, in <module>"),
        ("mail.log config.yaml docker-compose.yml libssl.so", "mail.log config.yaml docker-compose.yml libssl.so"),
        ("smtp.c:123 smtpd.cpp:7 main.cf master.cf", "smtp.c:123 smtpd.cpp:7 main.cf master.cf"),
        ("at SMTPTransport.java:1873 index.js:12:3", "at SMTPTransport.java:1873 index.js:12:3"),
        ("socket.gaierror ssl.SSLError smtplib.py", "socket.gaierror ssl.SSLError smtplib.py"),
        ("com.sun.mail.smtp.SMTPTransport.rcptTo(", "com.sun.mail.smtp.SMTPTransport.rcptTo("),
        ("/usr/share/perl5/Net/Mail.pm /opt/send.pl:3", "/usr/share/perl5/Net/Mail.pm /opt/send.pl:3"),
        ("send.pl line 3. wp.pl", "send.pl line 3. domain-a.example"),
        ("/home/alice/mail/send.py", "/home/user1/mail/send.py"),
        (#"C:\Users\alice\send.py"#, #"C:\Users\user1\send.py"#),
        ("1.2.3 v2.4.beta 10:11:12.345 RFC 5321", "1.2.3 v2.4.beta 10:11:12.345 RFC 5321"),
        ("163.com", "domain-a.example"), ("mx.example.com.py", "host1.domain-a.example"),
        ("smtp.mailfrom=example.net header.d=example.org", "smtp.mailfrom=domain-a.example header.d=domain-b.example"),
        ("Hello db [10.1.2.3], from pc1[10.1.2.4]", "Hello host1 [192.0.2.1], from host2[192.0.2.2]"),
        ("connect from unknown[10.1.2.3]", "connect from unknown[192.0.2.1]"),
        ("listed [10.1.2.3]", "listed [192.0.2.1]"),
        ("helo=pc1 NAME=db HELO=localhost", "helo=host1 NAME=host2 HELO=localhost"),
        (".bob@example.org bob.@example.org", ".user1@domain-a.example user1.@domain-a.example"),
        ("<bob..smith@example..org>", "<user1..x@domain-a..example>"),
        ("<bob@@example.org> <bob@x@example.org>", "<user1@@domain-a.example> <user2@domain-a.example>"),
        ("<bob@.example.org> bob@example.org.", "<user1@.domain-a.example> user1@domain-a.example."),
        ("<bob smith@example.org>", "<user1 user2@domain-a.example>"),
        ("from fw-7.hindmost.net: ask Hindmost, fw-7", "from host1.domain-a.example: ask domain-a, host1"),
        ("mail.example.org MX of example.org: mail", "host1.domain-a.example MX of domain-a.example: mail"),
        ("unavailable.net: service unavailable", "domain-a.example: service unavailable"),
        ("INC-0042371 (ref: 884213) #77120 case", "id1 (ref: id2) #id3 case"),
        ("Ticket 5512, error #42, CVE-2011-0411 ISO-10646", "Ticket id1, error #42, CVE-2011-0411 ISO-10646"),
        ("Message-ID Content-Type X-Mailer: 8BITMIME", "Message-ID Content-Type X-Mailer: 8BITMIME"),
        ("@@ == :: .. --", "@@ == :: .. --"),
    ]

    private static func replaced(_ text: String) -> String {
        // The first reading finds which numbers are in use.
        var names = Pseudonyms()
        _ = NameScanner.replaced(text, &names)
        names = names.restarted
        return NameScanner.replaced(text, &names)
    }

    @Test("are replaced, and nothing else", arguments: lines)
    func replaced(_ line: String, _ expected: String) { #expect(Self.replaced(line) == expected) }

    @Test("replacing again changes nothing", arguments: lines.map(\.1))
    func again(_ line: String) { #expect(Self.replaced(line) == line) }

    @Test("octets that are not text stay")
    func octets() {
        var names = Pseudonyms()
        let octets: [UInt8] = [0, 0xFF, 0x20, 0x1B, 0x22, 0x5C, 0x22]
        #expect(NameScanner.replaced(octets[...], &names) == octets)
    }

    @Test("after 254 addresses come those of the next block")
    func manyAddresses() {
        #expect(DocumentationAddress.ip4(254) == "192.0.2.254" && DocumentationAddress.ip4(255) == "198.51.100.1")
        #expect(DocumentationAddress.ip4(762) == "203.0.113.254" && DocumentationAddress.ip4(763) == "198.18.0.0")
        #expect(
            PseudonymShape.label(27) == "domain-aa"
                && PseudonymShape.number(ofLabel: Array("domain-aa".utf8)[...]) == 27)
    }
}
