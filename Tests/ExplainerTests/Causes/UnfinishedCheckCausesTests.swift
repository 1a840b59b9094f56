import Testing

@testable import Explainer
@testable import SMTPSyntax
@testable import SessionModel

/// Replies written for this test, each after what it answers.
@Suite("A check that failed is no verdict")
struct UnfinishedCheckCausesTests {
    private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    @Test(
        "what could not be checked is the server's problem, whatever was to be checked",
        arguments: lines(withoutVerdict))
    func unfinished(_ text: String) throws {
        let written = try #require(WrittenReply(text))
        let found = Explanation(of: written.reply, in: written.context)
        #expect(found.label == .systemError && found.move == .server, "\(found.label), \(found.move)")
        #expect(!found.advice.sentence.contains("NOOP"))
    }

    @Test("what was checked and did not pass is a verdict, and who is slow is named", arguments: lines(withVerdict))
    func others(_ text: String) throws {
        let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
        let written = try #require(WrittenReply(parts[1]))
        #expect(Explanation(of: written.reply, in: written.context).label.rawValue == parts[0])
    }

    @Test("a busy mailbox is not a closed one, and what to do is to wait")
    func busy() throws {
        for text in ["452 mailbox locked", "450 mailbox busy", "421 4.2.1 mailbox is locked by another process"] {
            let found = Explanation(of: try #require(Reply(text)), in: .command(.rcpt))
            #expect(found.meaning.contains("neither full nor closed"), "\(found.meaning)")
            #expect(found.advice.sentence.contains("Wait"), "\(found.advice.sentence)")
        }
    }

    static let withoutVerdict = """
        . 451 4.7.1 virus scanner timed out
        . 451 4.3.2 Virus scanner is currently unavailable
        . 421 Antivirus daemon not responding
        . 451 clamd: connection refused
        . 554 5.3.0 virus scanner crashed while checking your message
        . 451 Error while scanning the message for viruses
        . 451 4.5.0 Could not scan the attachment
        . 451 4.7.0 attachment scanner: temporary failure
        . 451 Unable to run spam check at this time
        . 450 4.7.1 Spam filter temporarily unavailable
        . 451 4.3.0 rspamd: timeout
        . 451 4.7.1 SpamAssassin timed out, try again later
        . 554 5.3.0 Failed to run spam filter
        MAIL 451 4.4.3 timeout in SPF lookup
        MAIL 451 SPF lookup failure (#4.3.0)
        MAIL 451 4.7.24 SPF validation error: temporary DNS failure
        MAIL 451 4.4.3 SPF check could not be completed
        MAIL 450 4.7.1 Error in processing during SPF lookup of example.org
        MAIL 451 SPF: DNS server did not respond
        MAIL 451 4.7.1 SPF temperror for example.org
        RCPT 451 Unable to retrieve SPF record, try again later
        . 451 4.7.5 DKIM public key lookup timed out
        . 451 4.7.1 Could not retrieve DKIM key: DNS timeout
        . 451 4.7.0 Unable to verify DKIM signature right now: temporary DNS error
        . 451 DMARC policy lookup failed temporarily
        . 451 4.7.1 DMARC: could not query policy record
        . 451 Exception in DMARC module
        . 421 ARC verifier unavailable
        RCPT 451 Recipient verification timed out
        RCPT 451 4.3.0 Recipient address lookup failed temporarily
        RCPT 450 4.2.1 Unable to verify recipient at this moment
        RCPT 451 callout to mailbox server timed out
        RCPT 451 Could not complete recipient callout
        RCPT 450 4.4.1 recipient verification: connect to 192.0.2.25: connection refused
        MAIL 451 connection timed out while checking sender
        MAIL 451 4.4.0 Sender verification temporarily unavailable
        MAIL 451 error while verifying sender address
        MAIL 451 Could not complete sender verification: timeout
        CONNECT 421 DNSBL query timed out
        CONNECT 421 4.4.3 RBL lookup failure
        RCPT 451 Blacklist lookup timed out, please retry
        RCPT 451 4.3.0 failed to query zen.spamhaus.org
        CONNECT 451 Reputation service unavailable
        RCPT 451 plugin timeout
        RCPT 451 Plugin greylist timed out
        MAIL 450 plugin mail_from.is_resolvable timeout
        RCPT 451 4.3.5 policy daemon unreachable
        RCPT 450 4.3.2 Policy server timeout
        RCPT 451 4.3.5 Server configuration problem: policy service failed
        RCPT 451 greylisting database is unavailable
        RCPT 451 4.3.0 database connection lost while looking up user
        RCPT 451 LDAP server timed out
        RCPT 421 4.3.0 user directory did not respond
        RCPT 450 4.3.0 mysql: too many connections
        . 451 4.7.1 milter opendkim: timeout
        . 451 milter returned an error
        RCPT 451 quota service unavailable
        RCPT 451 4.3.0 Cannot check mailbox quota: connection to backend failed
        RCPT 450 4.2.0 unable to determine quota of mailbox
        AUTH 454 4.7.0 authentication backend timed out
        AUTH 454 4.7.0 LDAP lookup failed, cannot verify password
        AUTH 451 4.3.0 error while checking password: database is locked
        RCPT 450 Timeout connecting to mailstore.example.net
        . 451 4.4.1 Timed out while talking to the mail store
        . 421 4.4.2 timeout waiting for response from upstream server
        RCPT 451 Connection to LMTP server timed out
        . 451 4.4.2 timed out while delivering to mailbox
        EHLO 451 4.4.3 HELO check failed: DNS timeout
        RCPT 450 4.1.8 DNS timeout while resolving sender domain
        CONNECT 421 reverse DNS lookup timed out
        RCPT 452 mailbox locked
        RCPT 421 mailbox is locked by another process
        . 450 4.2.1 Maildrop locked, try again
        . 451 4.2.0 could not lock mailbox bob
        RCPT 450 4.2.1 mailbox busy
        . 500 Error: (TypeError) handle_DATA() takes 3 positional arguments but 4 were given
        . 500 Error: (ConnectionRefusedError) [Errno 111] Connection refused
        RCPT 500 Error: (AttributeError) 'NoneType' object has no attribute 'lower'
        MAIL 451 Error: (UnicodeDecodeError) 'utf-8' codec can't decode byte 0xe9 in position 3: unexpected end of data
        . 500 Error: (ValueError) not enough values to unpack (expected 2, got 1)
        . 451 java.lang.NullPointerException
        . 554 5.3.0 javax.mail.MessagingException: Could not connect to SMTP host
        . 451 Traceback (most recent call last)
        RCPT 554 Unhandled exception in handler
        . 554 5.0.0 Error: transaction failed: context deadline exceeded
        . 554 5.0.0 Error: transaction failed: dial tcp 192.0.2.8:25: i/o timeout
        RCPT 450 4.7.1 <bob@example.com>: Recipient address rejected: SPF-Result=example.org: 'SERVFAIL' error on DNS 'TXT' lookup of 'example.org'
        MAIL 451 4.7.24 SPF: temporary error in DNS
        MAIL 450 4.4.3 Message temporarily rejected: SPF TempError
        RCPT 451 DNS lookup of 25.2.0.192.zen.spamhaus.org failed; returned DEFER
        . 451 malware acl condition: clamd: unable to connect to socket
        . 451 4.5.0 Error in processing, id=1-2, virus_scan FAILED: ALL VIRUS SCANNERS FAILED
        DATA 451 Backend failure. Please, retry later or contact our support
        RCPT 451 4.3.0 recipient address verification: host mail.example.com[192.0.2.1] did not answer in time
        . 451 antispam engine is not answering
        . 451 DKIM: no reply from name server
        . 451 4.7.1 Signature check postponed: key server not reachable
        MAIL 451 sender domain lookup temporarily failing
        MAIL 450 4.7.1 Temporarily unable to verify sender
        RCPT 450 Cannot verify the recipient now, the directory server is offline
        RCPT 451 the account database cannot be reached
        RCPT 451 4.4.3 address lookup: try again (SERVFAIL)
        RCPT 450 4.2.0 The quota daemon did not answer
        RCPT 421 policyd-weight is not responding
        CONNECT 421 blocklist check aborted (DNS timeout)
        CONNECT 421 Cannot query DNS blacklists at the moment
        . 451 Content inspection did not finish in time
        . 451 the message could not be scanned
        . 451 4.7.0 Sandbox analysis timed out
        . 452 virus check incomplete, please resend
        . 554 5.7.1 scan engine error
        . 550 5.3.0 internal error in spam filter
        . 421 4.3.2 spam scanner overloaded
        . 451 milter socket closed unexpectedly
        RCPT 451 hook rcpt timed out after 30 seconds
        RCPT 450 lua script raised an error
        RCPT 451 policy lookup: bad response from server
        AUTH 454 radius server not answering
        AUTH 454 4.7.0 password check failed: database connection error
        AUTH 421 authentication daemon crashed
        . 451 ARC seal could not be evaluated due to a DNS problem
        . 451 DMARC record of example.org could not be retrieved
        . 451 4.7.5 No key available now: DNS query for selector s1 timed out
        RCPT 451 sender callout deferred: could not connect to mx.example.org
        MAIL 451 mx lookup for sender domain timed out
        EHLO 421 timeout resolving your hostname
        . 451 4.4.2 lost connection with next hop while sending the message
        . 451 Gateway timeout
        . 451 proxy: remote server timeout
        RCPT 450 Connection to 10.0.0.4 timed out while checking mailbox
        . 451 Delivery agent timed out
        . 554 5.3.0 KeyError: 'recipient'
        MAIL 500 Error: (OSError) [Errno 28] No space left on device
        . 550 Internal exception: System.NullReferenceException: Object reference not set to an instance of an object
        . 451 ERROR: org.apache.james.MailetException: delivery failed
        RCPT 450 undefined method `downcase' for nil:NilClass
        . 554 5.3.0 panic: runtime error: invalid memory address or nil pointer dereference
        . 451 SQLSTATE[HY000] [2002] Connection refused
        . 451 500 Internal Server Error from webhook
        RCPT 451 webhook timeout
        . 421 mailbox lock could not be obtained
        RCPT 450 4.2.0 mailbox is in use by another session
        . 452 4.2.1 user's mailbox is temporarily locked
        RCPT 421 mail file is locked, try later
        """

    static let withVerdict = """
        mailbox-disabled: RCPT 550 5.2.1 mailbox locked
        mailbox-disabled: RCPT 554 account has been locked
        sender-rejected: MAIL 554 5.0.0 Error: transaction failed, blame it on the weather: invalid return path: not owned by user
        sender-rejected: . 554 5.0.0 Error: transaction failed, blame it on the weather: invalid return path: not owned by user
        sender-rejected: MAIL 550 return path does not belong to user
        sender-rejected: MAIL 554 5.0.0 Error: transaction failed: sender address is not owned by this account
        unknown-user: RCPT 554 5.0.0 Error: transaction failed: no such user here
        spf-fail: MAIL 550 5.7.23 SPF check failed
        spf-fail: MAIL 550 SPF validation failed
        spf-fail: MAIL 451 4.7.23 SPF validation failed for 192.0.2.1
        spf-fail: RCPT 550 5.7.24 SPF permerror: too many DNS lookups
        spf-fail: MAIL 550 SPF verification failure
        dkim-fail: . 550 5.7.20 DKIM verification failed
        dkim-fail: . 550 DKIM check failed: bad signature
        dkim-fail: . 554 5.7.5 DKIM signature could not be verified
        dmarc-fail: . 550 DMARC check failed
        dmarc-fail: . 550 5.7.1 DMARC verification failed for example.org
        dmarc-fail: . 421 4.7.0 DMARC evaluation failed: policy reject
        sender-rejected: RCPT 550 Sender verify failed
        sender-rejected: MAIL 550 Sender verification failed
        unknown-user: RCPT 550 Recipient verification failed
        content-spam: . 550 spam check failed
        content-spam: . 554 5.7.1 Message failed spam check
        content-virus: . 550 Message failed virus check
        content-virus: . 554 virus scanner found EICAR
        content-virus: . 550 5.7.1 rejected by virus scanner
        greylisted: RCPT 451 4.7.1 Greylisting plugin: try again in 5 minutes
        no-reverse-dns: CONNECT 550 reverse DNS check failed
        no-reverse-dns: CONNECT 421 Cannot resolve your address: no PTR record
        auth-failed: AUTH 535 5.7.8 Authentication check failed
        timeout: 421 4.4.2 example.org Timeout waiting for command
        timeout: . 421 4.4.2 timeout: no data received
        timeout: 421 Idle timeout
        timeout: 421 connection timed out
        timeout: MAIL 421 4.4.2 You were idle for 5 minutes
        mailbox-disabled: RCPT 550 5.7.1 account locked due to abuse
        timeout: 451 Timeout. Talk faster next time.
        timeout: . 421 4.4.2 Timed out waiting for end of data
        timeout: 421 SMTP session timeout, closing
        sender-rejected: MAIL 553 5.7.1 <a@example.org>: sender address not owned by user bob
        sender-rejected: MAIL 550 invalid return path
        sender-rejected: . 554 5.0.0 Error: transaction failed: From address does not belong to authenticated user
        spf-fail: RCPT 451 4.7.1 SPF softfail for example.org: 192.0.2.1 is not allowed
        spf-fail: MAIL 421 SPF check rejected 192.0.2.1: not permitted
        spf-fail: MAIL 550 5.7.23 SPF check did not succeed
        dkim-fail: . 451 4.7.20 DKIM signature invalid
        dkim-fail: . 550 DKIM body hash did not verify
        dkim-fail: . 421 4.7.30 DKIM check failed
        dmarc-fail: . 550 5.7.509 example.org failed DMARC verification and has a DMARC policy of reject
        dmarc-fail: . 451 4.7.1 message failed DMARC check
        dnsbl-listed: CONNECT 421 DNSBL check: 192.0.2.1 is listed at zen.spamhaus.org
        content-virus: . 451 virus scanner reports Win.Trojan
        content-virus: . 550 Antivirus check failed: infected
        content-spam: . 451 spam filter says: 12.3 points
        unknown-user: RCPT 550 address verification failed: no such mailbox
        unknown-user: RCPT 550 5.1.1 recipient lookup: user not found
        sender-rejected: MAIL 550 sender callout: mailbox does not exist
        no-reverse-dns: CONNECT 421 reverse lookup of 192.0.2.1 failed
        greylisted: RCPT 450 policy server: greylisted, come back in 300 seconds
        mailbox-full: RCPT 452 4.2.2 mailbox quota check: over quota
        """
}
