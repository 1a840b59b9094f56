import Testing

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What the text or the enhanced code tells beats the general row of the code")
struct ToldCauseTests {
    /// A reply, written with its command, and what its explanation must hold.
    struct Case: CustomTestStringConvertible, Sendable {
        let reply: String
        let meaning: String
        var mover = ""
        var advice = ""
        /// What must stand nowhere in it.
        var never: [String] = []
        var testDescription: String { reply }
    }

    static let cases = [
        Case(
            reply: "RCPT 451 4.7.1 Greylisted, try again in 5 minutes", meaning: "Nothing is wrong",
            mover: "need not change", advice: "after 5 minutes", never: ["problem", "Problem"]),
        Case(
            reply: "RCPT 450 4.2.0 Greylisted for 300 seconds", meaning: "Nothing is wrong", advice: "after 5 minutes"),
        Case(
            reply: "RCPT 451 4.7.1 Greylisting in action", meaning: "Nothing is wrong", advice: "after a few minutes"),
        Case(
            reply: "RCPT 552 5.1.1 mailbox not found", meaning: "no mailbox of that name", mover: "address",
            advice: "spelling",
            never: ["is full"]),
        Case(
            reply: "RCPT 552 mailbox not found", meaning: "no such mailbox", mover: "address", advice: "spelling",
            never: ["is full."]),
        Case(
            reply: "RCPT 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
            meaning: "unknown recipient", mover: "address", advice: "address", never: ["accepts no mail\n"]),
        Case(
            reply: "AUTH 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. "
                + "Visit https://aka.ms/smtp_auth_disabled for more information.",
            meaning: "disabled", mover: "administrator", advice: "administrator",
            never: ["wrong user", "Check the credentials"]),
        Case(
            reply: "AUTH 535 5.7.8 Error: authentication failed: no mechanism available",
            meaning: "does not support this mechanism", mover: "client", advice: "after AUTH",
            never: ["wrong user", "Check the credentials"]),
        Case(
            reply: "AUTH 535 5.7.8 Error: authentication failed: bad protocol / cancel",
            meaning: "does not have the form", mover: "client", advice: "their order",
            never: ["wrong user", "Check the credentials"]),
        Case(
            reply: "AUTH 535 5.7.8 Error: authentication failed: another step is needed in authentication",
            meaning: "incomplete", mover: "client", advice: "their order", never: ["wrong user"]),
        Case(
            reply: "AUTH 534-5.7.9 Application-specific password required.\n534 5.7.9  "
                + "https://support.google.com/mail/?p=InvalidSecondFactor a1sm1.20 - gsmtp",
            meaning: "ordinary password", mover: "client", advice: "Create an app password",
            never: ["too weak", "stronger"]),
        Case(
            reply: "RCPT 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; "
                + "Error: open resolver; https://www.spamhaus.org/returnc/pub/192.0.2.53",
            meaning: "not listed", mover: "the server;", advice: "postmaster", never: ["ask for removal"]),
        Case(
            reply: ". 554 5.7.9 Message not accepted for policy reasons. See https://senders.yahooinc.com/error-codes",
            meaning: "DMARC", mover: "sender", advice: "DKIM", never: ["too weak"]),
        Case(
            reply: "MAIL 421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or "
                + "user complaints - 4.16.55.1; see https://senders.yahooinc.com/smtp-error-codes",
            meaning: "closes", mover: "sending host", advice: "Wait", never: ["address 4.16"]),
        Case(
            reply: ". 550-5.7.26 Your email has been blocked because the sender is unauthenticated.\n550-5.7.26 "
                + "Gmail requires all senders to authenticate with either SPF or DKIM.\n"
                + "550 5.7.26  DKIM = did not pass SPF [example.org] with ip: [192.0.2.1] = did not pass a1.20 - gsmtp",
            meaning: "SPF or DKIM", mover: "DNS", advice: "SPF record", never: ["DMARC"]),
        Case(
            reply: "RCPT 450-4.2.1 The user you are trying to contact is receiving mail at a rate that\n"
                + "450 4.2.1 prevents additional messages from being delivered. - gsmtp",
            meaning: "This recipient", mover: "the recipient", advice: "Wait", never: ["sending host"]),
        Case(
            reply: "RCPT 451 4.7.1 Received too many messages from a new or untrusted IP", meaning: "You send more",
            mover: "sending host", advice: "Wait", never: ["This recipient"]),
        Case(
            reply: "RCPT 554 5.7.1 Relay access denied", meaning: "not served here", mover: "you (client",
            advice: "AUTH"),
        Case(
            reply: "NOOP 500 5.5.2 Line too long", meaning: "too long for the server", mover: "client",
            advice: "shorter",
            never: ["does not know"]),
        Case(
            reply: "RCPT 550 5.7.25 no", meaning: "no name in DNS", mover: "DNS", advice: "", never: ["no such mailbox"]
        ),
    ]

    @Test("the sentence, who can fix it, and what to try", arguments: cases)
    func told(_ wanted: Case) throws {
        let parts = wanted.reply.split(separator: " ", maxSplits: 1)
        let context = try #require(ReplyContext(named: parts[0]))
        let found = Explanation(of: try #require(Reply(parts[1])), in: context)
        #expect(found.meaning.contains(wanted.meaning), "\(found.meaning)")
        #expect(found.moveWords.contains(wanted.mover), "\(found.moveWords)")
        #expect(found.advice.sentence.contains(wanted.advice), "\(found.advice.sentence)")
        let all = ExplanationForm.text(found)
        for words in wanted.never { #expect(!all.contains(words), "\(words): \(all)") }
    }

    @Test(
        "where the code itself says otherwise, that is said, too", arguments: ["5.1.1 mailbox not found", "5.1.1 no"])
    func otherwise(_ text: String) throws {
        let reply = try #require(Reply("552 " + text))
        let remarks = Explanation(of: reply, in: .command(.rcpt)).remarks
        #expect(remarks.count == 1 && remarks[0].contains("552") && remarks[0].contains("counts"), "\(remarks)")
    }

    @Test(
        "a code that fits the text is not remarked on",
        arguments: ["552 5.2.2 mailbox full", "552 message too large", "452 4.5.3 too many recipients", "550 5.1.1 no"])
    func fits(_ text: String) throws {
        let reply = try #require(Reply(text))
        #expect(Explanation(of: reply, in: .command(.rcpt)).remarks.isEmpty)
    }

    @Test(
        "a number of a provider is no IP address, and an address of the server's own words is not found in it",
        arguments: [
            ("421 4.7.0 Messages from 192.0.2.1 temporarily deferred - 4.16.55.1; see", ["192.0.2.1"]),
            ("501 5.5.4 Syntax: MAIL FROM:<name@example.org>", []),
            ("501 5.1.7 The address has no @: name@example.org.", []),
            ("501 Usage: RCPT TO:<user@host.example>", []),
            ("501 EHLO takes one name, or an address in brackets such as [192.0.2.1].", []),
            ("214 RCPT TO:<name@example.org>  names a recipient", []),
            ("501 5.1.3 <bob@example..com>: malformed address", ["bob@example..com"]),
            ("550 5.1.1 RCPT TO:<bob@example.com> user unknown", ["bob@example.com"]),
        ] as [(String, [String])])
    func addresses(_ text: String, _ addresses: [String]) throws {
        let found = Explanation(of: try #require(Reply(text)), in: .command(.mail))
        #expect(found.details.filter { $0.kind == .address }.map(\.text) == addresses)
    }

    @Test(
        "what the line is refused for is not taken for a sender, a recipient or a login",
        arguments: [
            ("RCPT 555 5.5.4 Parameter not recognized: NOTIFY", Cause.notImplemented),
            ("RCPT 504 Option NOTIFY not recognized", .notImplemented),
            ("AUTH 504 5.5.4 Mechanism not known here; EHLO lists those that are", .notImplemented),
            ("MAIL 501 5.1.7 The closing bracket > is missing: FROM:<address>.", .syntaxError),
            ("MAIL 501 5.5.4 The closing bracket > is missing: FROM:<address>.", .syntaxError),
            ("MAIL 501 5.5.4 BODY is 7BIT or 8BITMIME", .syntaxError),
            ("AUTH 501 5.7.0 No initial response with CRAM-MD5; the server speaks first", .syntaxError),
            ("AUTH 501 5.7.0 Login cancelled", .authFailed),
            ("STARTTLS 503 5.5.1 TLS is on already", .badSequence),
        ])
    func line(_ text: String, _ label: Cause) throws {
        let written = try #require(WrittenReply(text))
        #expect(Explanation(of: written.reply, in: written.context).label == label)
    }

    @Test(
        "what is wrong with the message is its sender's to mend",
        arguments: [
            ("550 5.6.0 The message has a bare line feed; use CR LF", "CR LF"),
            ("500 5.6.0 A line of the message has more than 998 bytes", "long lines"),
            ("550 5.7.1 This message is not RFC 5322 compliant: multiple From headers", "header"),
        ])
    func message(_ text: String, _ advice: String) throws {
        let found = Explanation(of: try #require(Reply(text)), in: .endOfData)
        #expect(found.move == .message && found.advice.sentence.contains(advice), "\(found.advice.sentence)")
    }

    @Test(
        "QUIT refused is told with its section, whatever the code", arguments: [421, 450, 454, 500, 503, 530, 550, 554])
    func quit(_ code: Int) throws {
        for text in ["no", "4.7.0 TLS not available", "Must issue a STARTTLS command first"] {
            let reply = try #require(Reply("\(code) \(text)"))
            let found = Explanation(of: reply, in: .command(.quit))
            #expect(found.meaning.contains("QUIT"))
            #expect(found.advice.sentence.contains("Close"))
            #expect(found.sources.contains(.rfc(5321, "4.1.1.10")))
            #expect(found.move == .server)
        }
    }

    @Test("goodbye after QUIT stands with its section", arguments: ["221 bye", "250 bye"])
    func goodbye(_ text: String) throws {
        let found = Explanation(of: try #require(Reply(text)), in: .command(.quit))
        #expect(found.sources.contains(.rfc(5321, "4.1.1.10")) && found.label == .success)
    }
}
