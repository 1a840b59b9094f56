import Testing

@testable import SessionModel
@testable import TestSupport

@Suite("The mechanism that is taken")
struct SASLChoiceTests {
    struct Row: Sendable {
        let offered: String
        let isUnderTLS: Bool
        let hasCryptography: Bool
        let best: String?

        init(_ offered: String, _ tls: Bool, _ cryptography: Bool, _ best: String?) {
            self.offered = offered
            isUnderTLS = tls
            hasCryptography = cryptography
            self.best = best
        }
    }

    static let rows: [Row] = [
        Row("PLAIN scram-sha-256 SCRAM-SHA-1", false, true, "SCRAM-SHA-256"),
        Row("LOGIN SCRAM-SHA-1 PLAIN", true, true, "SCRAM-SHA-1"),
        Row("LOGIN PLAIN CRAM-MD5", true, true, "PLAIN"), Row("LOGIN", true, false, "LOGIN"),
        Row("LOGIN PLAIN CRAM-MD5", false, true, "CRAM-MD5"), Row("LOGIN PLAIN", false, true, nil),
        Row("SCRAM-SHA-256 PLAIN", true, false, "PLAIN"), Row("SCRAM-SHA-256", true, false, nil),
        Row("SCRAM-SHA-256-PLUS SCRAM-SHA-256", true, true, "SCRAM-SHA-256"),
        Row("XOAUTH2 OAUTHBEARER EXTERNAL", true, true, nil), Row("", true, true, nil),
    ]

    @Test("is the best of those offered", arguments: rows)
    func best(_ row: Row) {
        let offered = row.offered.split(separator: " ").map(String.init)
        switch SASLChoice(among: offered, isUnderTLS: row.isUnderTLS, hasCryptography: row.hasCryptography) {
        case .take(let taken, let why):
            #expect(taken == row.best)
            #expect(!why.isEmpty)
        case .none(let reason):
            #expect(row.best == nil)
            #expect(reason.isSentence)
        }
    }

    @Test("points to STARTTLS where it would help")
    func clear() {
        func reason(_ mayStartTLS: Bool) -> String {
            let choice = SASLChoice(
                among: ["PLAIN"], isUnderTLS: false, mayStartTLS: mayStartTLS, hasCryptography: true)
            if case .none(let reason) = choice { return reason } else { return "" }
        }
        #expect(reason(true).hasSuffix("unencrypted; use :tls first, or name a mechanism."))
        #expect(reason(false).hasSuffix("unencrypted; name a mechanism to send it anyway."))
    }

    @Test("tells of the form that is bound to TLS, and leaves it to be named")
    func bound() {
        let choice = SASLChoice(
            among: ["SCRAM-SHA-256", "SCRAM-SHA-256-PLUS"], isUnderTLS: true, hasCryptography: true)
        guard case .take("SCRAM-SHA-256", let why) = choice else {
            Issue.record("\(choice)")
            return
        }
        #expect(why.hasSuffix("; SCRAM-SHA-256-PLUS, which is bound to the certificate, is used when named"))
    }
}

@Suite("Mechanisms that the program does not perform")
struct UnperformedMechanismTests {
    @Test(
        "only such are offered: said so, with their names", arguments: [["NTLM"], ["GSSAPI", "NTLM"], ["DIGEST-MD5"]])
    func none(_ offered: [String]) {
        let choice = SASLChoice(among: offered, isUnderTLS: true, hasCryptography: true)
        guard case .none(let reason) = choice else { return #expect(Bool(false), "\(choice)") }
        #expect(reason.contains("performs none") && offered.allSatisfy(reason.contains))
    }
}
