import Testing

@testable import SMTPStandard
@testable import SMTPSyntax

@Suite("Values of parameters with mistakes")
struct ParameterRepairsTests {
    @Test(
        "are fixed where one thing alone can be meant",
        arguments: [
            ("BODY=8bit", "8BITMIME"), ("BODY=8", "8BITMIME"), ("BODY=8-BIT-MIME", "8BITMIME"), ("BODY=7-bit", "7BIT"),
            ("BODY=binary", "BINARYMIME"), ("RET=header", "HDRS"), ("RET=headers", "HDRS"), ("RET=hdr", "HDRS"),
            ("RET=all", "FULL"), ("NOTIFY=fail,delays", "FAILURE,DELAY"),
            ("NOTIFY=success;failure", "SUCCESS,FAILURE"), ("NOTIFY=DELAY,DELAY", "DELAY"), ("NOTIFY=none", "NEVER"),
            ("ENVID=a+b=c", "a+2Bb+3Dc"), ("ENVID=a+2Bb=c", "a+2Bb+3Dc"),
            ("ORCPT=bob+x@a.example", "rfc822;bob+2Bx@a.example"),
            ("ORCPT=rfc822:bob@a.example", "rfc822;bob@a.example"),
            ("ORCPT=rfc822;a=b@a.example", "rfc822;a+3Db@a.example"),
            ("AUTH=<alice@a.example>", "alice@a.example"), ("SIZE=10,000", "10000"), ("SIZE=2048bytes", "2048"),
            ("HOLDFOR=60s", "60"), ("HOLDFOR=2h", "7200"), ("BY=600R", "600;R"), ("BY=600,nt", "600;NT"),
            ("MT-PRIORITY=+3", "3"), ("SECURITY=tls", "STARTTLS"),
        ])
    func fixed(_ parameter: String, _ value: String) {
        #expect(ParameterRepairs.value(of: PathParameter(Array(parameter.utf8)[...])) == value)
    }

    @Test(
        "are left to the user where it is not clear",
        arguments: [
            "SIZE=1k", "SIZE=1M", "SIZE=big", "SIZE=-1", "HOLDFOR=0", "HOLDFOR=5m", "HOLDFOR=99999999999d", "BY=600",
            "BY=R", "NOTIFY=SOMETIMES", "NOTIFY=fail,often", "NOTIFY=never,failure", "RET=", "RET=x", "BODY=9BIT",
            "ENVID=ä", "ORCPT=bob",
            "MT-PRIORITY=10", "MT-PRIORITY=high", "HOLDUNTIL=tomorrow", "AUTH=alice", "FOO=1", "RRVS=x",
        ])
    func unclear(_ parameter: String) {
        #expect(ParameterRepairs.value(of: PathParameter(Array(parameter.utf8)[...])) == nil)
    }

    @Test("what was meant is always well formed")
    func wellFormed() {
        for keyword in ParameterValues.forms.keys {
            for value in ["1k", "8", "H", "never,never", "+", "=", "<>", "a@b", ";", "600x", "9999999999s", "+9"] {
                let parameter = PathParameter(Array("\(keyword)=\(value)".utf8)[...])
                guard let meant = ParameterRepairs.value(of: parameter) else { continue }
                #expect(ParameterValues.forms[keyword]?.mistake(meant) == nil, "\(keyword)=\(value)")
            }
        }
    }
}
