import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

@Suite("What providers answer in 2026")
struct ProviderCasesTests {
    /// A reply, the cause, and words that the explanation has and has not.
    struct Case: CustomTestStringConvertible, Sendable {
        let reply: String
        let label: Cause
        let says: [String]
        var never: [String] = []
        var testDescription: String { reply }

        init(_ reply: String, _ label: Cause, _ says: String..., never: [String] = []) {
            self.reply = reply
            self.label = label
            self.says = says
            self.never = never
        }
    }

    static let gmail = [
        Case(
            "RCPT 550-5.1.1 The email account that you tried to reach does not exist. Please try\n550 5.1.1 double-checking "
                + "the address for typos or unnecessary spaces. - gsmtp", .unknownUser, "no mailbox",
            never: ["malformed"]),
        Case(
            "RCPT 551 5.1.6 User not local; please try <moved@example.com>", .mailboxDisabled,
            "Use the new address, if the text has one", never: ["there is no new address"]),
        Case(
            "RCPT 421 4.3.2 mail.example.test Service shutting down", .systemError, "shut down or restarted",
            never: ["refused recipients", "overload"]),
        Case(
            ". 421 4.7.23 The sending IP address for this message doesn't have a PTR record. - gsmtp", .noReverseDNS,
            "PTR", "The registry means a failed SPF check", "Gmail SMTP errors and codes", "2026-11-29"),
        Case(
            ". 421 4.7.27 Your email has been rate limited because SPF authentication didn't pass. - gsmtp", .spfFail,
            "SPF", "The registry means", never: ["accepts no mail, so"]),
        Case(
            ". 550 5.7.27 This message was blocked because it didn't pass SPF authentication. - gsmtp", .spfFail,
            "SPF did not pass"),
        Case(
            ". 550-5.7.26 The MAIL FROM domain [example.org] has an SPF record with a hard fail\n550-5.7.26 policy (-all) "
                + "but it fails to pass SPF checks with the ip: [192.0.2.1]. To\n550 5.7.26 best protect - gsmtp",
            .spfFail,
            "SPF"),
        Case(
            ". 421 4.7.29 Your email has been rate limited because you're not using a TLS connection. - gsmtp",
            .tlsRequired, "not sent over TLS", "The registry means a failed ARC check"),
        Case(
            ". 550 5.7.29 This message was blocked because it wasn't sent over a TLS connection. Gmail requires all bulk "
                + "email senders to use TLS/SSL for SMTP connections.", .tlsRequired, "not sent over TLS"),
        Case(
            ". 550 5.7.30 This message was blocked because it didn't pass DKIM authentication. - gsmtp", .dkimFail,
            "DKIM did not pass", "REQUIRETLS is not offered", never: ["without REQUIRETLS"]),
        Case(
            ". 421 4.7.31 Your email has been rate limited because the sending domain doesn't have a DMARC record",
            .dmarcFail, "Publish a DMARC record", "RFC 9989", never: ["Make SPF or DKIM pass"]),
        Case(
            ". 550 5.7.40 Your message was blocked because the sending domain doesn't have a DMARC record or the DMARC "
                + "record doesn't specify a DMARC policy. - gsmtp", .dmarcFail, "Publish a DMARC record", "RFC 7489",
            never: ["Make SPF or DKIM pass"]),
        Case(
            ". 421 4.7.40 Gmail requires a DMARC record. - gsmtp", .dmarcFail, "Publish", never: ["SPF or DKIM pass"]),
        Case(
            ". 550 5.7.32 The From: header (RFC5322) in this message isn't aligned with SPF or DKIM. - gsmtp",
            .dmarcFail,
            "not for the domain in From"),
        Case(
            "RCPT 450 4.2.1 The user you are trying to contact is receiving email too quickly. - gsmtp", .rateLimited,
            "This recipient", never: ["disabled"]),
        Case(". 550 5.4.5 Daily user sending limit exceeded. - gsmtp", .rateLimited, "limit of the day"),
        Case(
            ". 451 4.7.26 Unauthenticated email from example.org is not accepted due to domain's DMARC policy, but "
                + "temporary DNS failures prevent authentication. - gsmtp", .systemError, "server problem"),
    ]

    static let microsoft = [
        Case(
            ". 550 5.7.515 Access denied, sending domain example.com does not meet the required authentication level. "
                + "Spf= Fail , Dkim= Pass , DMARC= Pass", .spfFail, "SPF and DKIM both pass", "DMARC", "aligned"),
        Case(
            ". 550 5.7.515 Access denied, sending domain example.com does not meet the required authentication level. "
                + "Spf=Pass, Dkim=Fail, DMARC=Pass", .dkimFail, "SPF and DKIM both pass"),
        Case(
            ". 550 5.7.515 Access denied, sending domain example.com does not meet the required authentication level.",
            .dmarcFail, "SPF and DKIM both pass", "publish a DMARC record"),
        Case(
            "AUTH 535 5.7.139 Authentication unsuccessful, basic authentication is disabled.", .authFailed,
            "administrator", "OAUTHBEARER", "2026-01-29", never: ["Check user name"]),
        Case(
            "AUTH 535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.", .authFailed,
            "wrong credentials"),
        Case(
            "MAIL 550 5.7.30 Basic authentication is not supported for Client Submission.", .authFailed,
            "basic authentication is off", never: ["REQUIRETLS not supported"]),
        Case(
            "RCPT 550 5.2.121 Recipient's per hour message receive limit from specific sender exceeded", .rateLimited,
            "this recipient", "hour"),
        Case(
            "MAIL 550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains",
            .senderRejected, "registered", "tenant"),
        Case("MAIL 550 5.7.705 Access denied, tenant has exceeded threshold", .rateLimited, "tenant", "abused"),
        Case(
            "MAIL 550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP. AS(7230)",
            .blockedIPReputation, "tenant"),
        Case(
            ". 554 5.2.252 SendAsDenied; a@example.org not allowed to send as b@example.org", .senderRejected,
            "may not send as"),
        Case(
            ". 550 5.2.252 Sender throttled due to continuous send as denied errors.", .rateLimited,
            "repeated the same error"),
        Case(
            ". 550 5.2.254 Sender throttled due to continuous too many recipients errors.", .rateLimited,
            "repeated the same error"),
        Case(
            "MAIL 550 5.1.8 Access denied, bad outbound sender AS(4810)", .senderRejected, "blocked for sending spam",
            "The registry means"),
        Case(
            "RCPT 550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction "
                + "check failed because the sender was not authenticated when sending to this group", .policyOther,
            "the group accepts no external mail"),
        Case(
            "RCPT 550 5.7.504 [bob@example.com]: Recipient address rejected: Access denied", .unknownUser, "not valid"),
        Case(
            "MAIL 451 4.7.850 Access denied, please try again later", .blockedIPReputation, "suspicious activity",
            "Wait"),
    ]

    static let others = [
        Case(
            ". 550 5.7.1 [CS01] Message rejected due to local policy. Please visit https://support.apple.com/en-us/HT204137",
            .policyOther, "Apple does not explain", "reported", "icloudadmin@apple.com"),
        Case(". 554 5.7.1 [HM07] Message rejected due to local policy.", .policyOther, "Apple does not explain"),
        Case(
            ". 550 5.7.1 [HCM2] Your mail from 192.0.2.57 was rejected. https://support.apple.com/en-us/HT204137",
            .blockedIPReputation, "Apple refuses mail from your address"),
        Case(
            ". 554 5.7.1 [HME1] This message was blocked for failing both SPF and DKIM authentication checks.",
            .dmarcFail,
            "SPF"),
        Case(
            ". 554 Message not allowed - [PH01] Email not accepted for policy reasons.", .contentSpam, "phishing",
            "Yahoo",
            "2026-11-29"),
        Case(
            "MAIL 421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user "
                + "complaints - 4.16.55.1", .blockedIPReputation, "volume or complaints", "2026-11-29"),
        Case(
            "MAIL 451 Message temporarily deferred due to unresolvable RFC.5321 from domain.", .senderRejected, "sender"
        ),
        Case(
            "DATA 521 5.5.2 mx.example.com Error: bare <LF> received", .policyOther, "SMTP smuggling", "CR LF"),
        Case(
            ". 550 5.7.1 Message rejected: no DMARC record for example.org", .dmarcFail, "Publish a DMARC record",
            never: ["SPF or DKIM pass"]),
        Case(". 550 List-Unsubscribe header with one-click required", .policyOther, "one click", "RFC 8058"),
        Case("MAIL 451 4.4.8 MX hosts of example.org failed MTA-STS validation", .systemError, "MTA-STS", "RFC 8461"),
        Case(
            "MAIL 450 4.7.323 tlsa-invalid: The domain failed DANE validation.", .systemError, "DANE", "RFC 7672",
            "RFC 8460"),
    ]

    @Test("the cause, its words and its source", arguments: gmail + microsoft + others)
    func told(_ wanted: Case) throws {
        let written = try #require(WrittenReply(wanted.reply))
        let found = Explanation(of: written.reply, in: written.context)
        let all = ExplanationForm.text(found)
        #expect(found.label == wanted.label)
        for words in wanted.says { #expect(all.contains(words), "\(words): \(all)") }
        for words in wanted.never { #expect(!all.contains(words), "\(words): \(all)") }
    }

    @Test("a provider's number that is registered with another meaning has both meanings")
    func registry() {
        for row in ProviderStatusCodes.all {
            guard let subject = row.subject, let detail = row.detail, row.details?.count == 1,
                let registered = EnhancedStatusFacts.registered(subject, detail), registered.label != row.label
            else { continue }
            #expect(row.meaning.contains("The registry"), "\(row.key): \(row.meaning)")
        }
    }

    @Test("every row of a provider says on which day its page was read, or that it was seen")
    func days() {
        for row in ProviderStatusCodes.all {
            #expect(row.source.kind == .observation || row.source.description.contains("(read 20"), "\(row.key)")
        }
    }
}
