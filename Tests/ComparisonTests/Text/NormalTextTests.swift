import Testing

@testable import Comparison

@Suite("Text without what differs each time")
struct NormalTextTests {
    private static func isSame(_ left: String, _ right: String) -> Bool {
        NormalText.isSame(Array(left.utf8), Array(right.utf8))
    }

    @Test(
        "what differs each time does not count",
        arguments: [
            ("Ok: queued as 4F2A1C0B3D", "Ok: queued as 9ABCDEF012"),
            ("Ok: queued as BDEFACDE", "Ok: queued as CAFEBABE"),
            ("OK id=1abcde-000XYZ-AB", "OK id=1abcdf-000Xaa-2C"),
            ("4AUABcd012345 Message accepted for delivery", "4AUABcd054321 Message accepted for delivery"),
            ("ok 1700000000 qp 12345", "ok 1700000777 qp 54321"),
            ("OK  1700000000 h5sm23980368wjn.20 - gsmtp", "OK  1700000100 k9sm1398123wjn.7 - gsmtp"),
            (
                "mail.example.test ESMTP; Sun, 29 Nov 2026 10:00:00 +0000 (UTC)",
                "mail.example.test ESMTP; Mon, 30 Nov 2026 09:12:31 +0000 (UTC)"
            ),
            ("ready at 2026-11-29T10:00:00Z", "ready at 2026-11-30T11:22:33Z"),
            ("Greylisted, try again in 299 seconds", "Greylisted, try again in 12 seconds"),
            (
                "Hello laptop [192.0.2.7], pleased to meet you",
                "Hello desk.example.org [198.51.100.9], pleased to meet you"
            ),
            ("Client host unknown[192.0.2.7] rejected", "Client host unknown[192.0.2.99] rejected"),
            ("Hello [IPv6:2001:db8::7]", "Hello [IPv6:2001:db8::8]"),
            ("mx3.example.test ESMTP", "mx12.example.test ESMTP"),
            ("<20261130100000.4F2A1@mail.example.test> Queued", "<20261201100000.99ABC@mail.example.test> Queued"),
        ])
    func same(_ texts: (String, String)) {
        #expect(Self.isSame(texts.0, texts.1))
        #expect(Self.isSame(texts.1, texts.0))
    }

    @Test(
        "everything else does",
        arguments: [
            ("Ok", "Okay"), ("Recipient <bob@example.test> unknown", "Recipient <carol@example.test> unknown"),
            ("mail.example.test ESMTP", "mail.example.net ESMTP"), ("Relay access denied", "Greylisted"),
            ("User unknown", "User unknown in virtual mailbox table"), ("You may go", "You may not go"),
            ("ESMTP Postfix", "ESMTP Exim"), ("too many errors (3)", "too many errors (4)"), ("", "Ok"),
        ])
    func different(_ texts: (String, String)) {
        #expect(!Self.isSame(texts.0, texts.1))
    }
}
