import Testing

@testable import SMTPSyntax

@Suite("The values of parameters")
struct ParameterValuesTests {
    private static let hundred = String(repeating: "x", count: 100)
    private static let hash = "4FIqRpA1SR86yPQRJNGAS7EHOkU="

    static let right: [(String, String)] = [
        ("SIZE", "0"), ("SIZE", "99999999999999999999"), ("HOLDFOR", "1"), ("HOLDFOR", "999999999"),
        ("HOLDUNTIL", "2030-01-31T09:00:00Z"), ("MT-PRIORITY", "0"), ("MT-PRIORITY", "-9"), ("MT-PRIORITY", "9"),
        ("BY", "600;R"), ("BY", "-60;N"), ("BY", "0;nt"), ("BY", "+5;RT"), ("BY", "-999999999;N"),
        ("RRVS", "2024-05-01T00:00:00Z"), ("RRVS", "2024-05-01T00:00:00Z;c"), ("RRVS", "2024-05-01T00:00:00+02:00;R"),
        ("MTRK", hash), ("MTRK", hash + ":86400"), ("BODY", "7bit"), ("BODY", "BINARYMIME"), ("RET", "full"),
        ("RET", "HDRS"), ("NOTIFY", "NEVER"), ("NOTIFY", "success,FAILURE,Delay"), ("NOTIFY", "DELAY"),
        ("SOLICIT", "org.example:NEWS"), ("SOLICIT", "a,b_c-d.e:F9"), ("SECURITY", "none"), ("XVERP", "+="),
        ("ENVID", "X7-2041"), ("ENVID", "a+20b"), ("ENVID", hundred), ("ENVID", String(hundred.dropLast()) + "+2B"),
        ("ORCPT", "rfc822;Bob+2Bnews@example.net"), ("ORCPT", "utf-8;bj\u{F6}rn@example.net"), ("ORCPT", "X-a;b"),
        ("AUTH", "<>"), ("AUTH", "alice+2Blists@example.org"), ("SUBMITTER", "bob@example.net"),
        ("ALT-ADDRESS", "bob@example.net"), ("XRDST", "value"), ("TRANSID", "<a41.77@client.example.org>"),
    ]

    @Test("well written", arguments: right)
    func good(_ keyword: String, _ value: String) throws {
        #expect(try #require(ParameterValues.forms[keyword]).mistake(value) == nil)
    }

    static let wrong: [(String, String, String)] = [
        ("SIZE", "x", "bytes"), ("SIZE", "-1", "bytes"), ("SIZE", "100000000000000000000", "bytes"),
        ("HOLDFOR", "0", "seconds"), ("HOLDFOR", "000", "seconds"), ("HOLDFOR", "1000000000", "seconds"),
        ("HOLDFOR", "-5", "seconds"), ("HOLDUNTIL", "tomorrow", "UTC"),
        ("HOLDUNTIL", "2030-01-31T09:00:00+01:00", "UTC"),
        ("MT-PRIORITY", "10", "-9 to 9"), ("MT-PRIORITY", "-0", "-9 to 9"), ("MT-PRIORITY", "+3", "-9 to 9"),
        ("MT-PRIORITY", "-", "-9 to 9"), ("BY", "600", "semicolon"), ("BY", "600;X", "NT or RT"),
        ("BY", "600;", "NT or RT"),
        ("BY", "600;TR", "NT or RT"), ("BY", ";R", "nine digits"), ("BY", "1234567890;N", "nine digits"),
        ("BY", "--1;N", "nine digits"), ("BY", "1;N;T", "semicolon"), ("BY", "0;R", "above 0"),
        ("BY", "-5;RT", "above 0"),
        ("RRVS", "2024", "date and time"), ("RRVS", "2024-05-01T00:00:00Z;X", ";C or ;R"),
        ("RRVS", "2024-05-01T00:00:00Z;", ";C or ;R"), ("RRVS", "2024-05-01T00:00:00.5Z", "date and time"),
        ("MTRK", "abc", "28 characters"), ("MTRK", hash + ":", "seconds"), ("MTRK", hash + ":1:2", "seconds"),
        ("MTRK", String(repeating: "!", count: 28), "base64"), ("BODY", "9BIT", "BINARYMIME"),
        ("RET", "HEADERS", "HDRS"),
        ("NOTIFY", "NEVER,DELAY", "cannot be combined"), ("NOTIFY", "NEVER,NEVER", "cannot be combined"),
        ("NOTIFY", "ALWAYS", "some of"), ("NOTIFY", "SUCCESS,", "some of"), ("NOTIFY", "", "some of"),
        ("NOTIFY", "DELAY,DELAY", "twice"), ("SOLICIT", "", "classes"), ("SOLICIT", "a,,b", "classes"),
        ("SOLICIT", "9a", "classes"), ("SOLICIT", String(repeating: "a", count: 1001), "the limit is 1000"),
        ("SECURITY", "TLS", "STARTTLS"), ("XVERP", "+", "two characters"), ("ENVID", "a+2b", "upper-case hex"),
        ("ENVID", "a+0Ab", "printable"), ("ENVID", hundred + "x", "101 characters; the limit is 100"),
        ("ORCPT", "x", "semicolon"), ("ORCPT", ";x", "semicolon"), ("ORCPT", "rfc822;", "after the semicolon"),
        ("ORCPT", "rfc822;a+b@c", "upper-case hex"), ("ORCPT", "a b;c", "word"),
        ("ORCPT", "rfc822;" + String(repeating: "x", count: 494), "501 characters; the limit is 500"),
        ("AUTH", "alice", "address"), ("AUTH", "", "address"), ("AUTH", "a+b@c.example", "upper-case hex"),
        ("AUTH", "@a.example:b@c.example", "address"), ("SUBMITTER", "<>", "address"),
        ("ALT-ADDRESS", "bob@", "address"),
        ("XRDST", "a=b", "upper-case hex"), ("TRANSID", "a@b", "looks like"), ("TRANSID", "<a>", "looks like"),
        ("TRANSID", "<@b>", "looks like"), ("TRANSID", "<a@\(hundred)>", "the limit is 80"),
    ]

    @Test("badly written", arguments: wrong)
    func bad(_ keyword: String, _ value: String, _ part: String) throws {
        let mistake = try #require(ParameterValues.forms[keyword]?.mistake(value), "\(keyword)=\(value)")
        #expect(mistake.contains(part), "\(mistake)")
        #expect(mistake.hasSuffix(".") && mistake.count <= 120)
    }

    @Test("no value makes a trap", arguments: ParameterValues.forms.keys.sorted())
    func octets(_ keyword: String) {
        for scalar in (UInt32(0)...0x120).compactMap(Unicode.Scalar.init) {
            for text in [
                "\(scalar)", "\(scalar)\(scalar)", "1\(scalar);\(scalar)", "a;\(scalar)@b",
                "2024-05-01T00:00:00\(scalar)",
            ] {
                _ = ParameterValues.forms[keyword]?.mistake(text)
            }
        }
    }
}
