@testable import PracticeServer

// How much is accepted, and when.
extension ServerDialogues {
    static let limited = [
        on(
            .tooLargeAtMail,
            """
            \(greeted.replacing("SIZE 10485760", with: "SIZE 200"))
            C: MAIL FROM:<alice@example.org> SIZE=201
            S: 552 5.3.4 The message is larger than 200 bytes
            C: MAIL FROM:<alice@example.org> SIZE=200
            S: 250 2.1.0 Sender ok
            """),
        on(
            .tooLargeAfterDot,
            """
            \(begun.replacing("S: 250-SIZE 10485760\n", with: ""))
            C: \(x(199))
            C: .
            S: 552 5.3.4 The message is larger than 200 bytes
            """),
        on(
            .tooManyRecipients,
            """
            \(addressed)
            C: RCPT TO:<alice@example.test>
            S: 250 2.1.5 Recipient ok
            C: RCPT TO:<staff@example.test>
            S: 452 4.5.3 Too many recipients; send DATA for those accepted
            """),
        on(
            .rateLimit,
            """
            \(greeted)
            \(sent(1))
            \(sent(2))
            -- wait 30
            \(sent(3))
            C: MAIL FROM:<alice@example.org>
            S: 450 4.7.1 Rate limit exceeded: 3 messages per minute; try again in 60 seconds
            -- wait 30
            \(sent(4))
            """),
        on(
            .serverFull,
            """
            \(greeted)
            C: MAIL FROM:<alice@example.org>
            S: 452 4.3.1 Insufficient system storage, try again later
            """),
        on(
            .tooManyConnections,
            """
            S: 421 4.7.0 practice.example.test Error: too many connections from 127.0.0.1
            -- closed
            """),
    ]

    private static func sent(_ number: Int) -> String {
        """
        \(mail)
        C: RCPT TO:<bob@example.test>
        S: 250 2.1.5 Recipient ok
        C: DATA
        S: 354 *
        C: .
        S: 250 2.0.0 Accepted as practice-\(number)
        """
    }

    static let late = [
        on(
            .tarpit,
            """
            -- wait 2
            -- wait 1
            S: 220 practice.example.test ESMTP smtptui practice server
            C: NOOP
            C: RSET
            -- wait 3
            S: 250 2.0.0 Ok
            -- wait 3
            S: 250 2.0.0 Ok
            """),
        on(
            .greetingDelay,
            """
            C: NOOP
            -- wait 7
            -- wait 1
            S: 220 practice.example.test ESMTP smtptui practice server
            S: 250 2.0.0 Ok
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        on(
            .earlyTalker,
            """
            S: 220-practice.example.test ESMTP smtptui practice server
            -- wait 5
            -- wait 1
            S: 220 practice.example.test ESMTP smtptui practice server
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        on(
            .earlyTalker,
            """
            S: 220-practice.example.test ESMTP smtptui practice server
            -- wait 5
            C: EHLO client.example.org
            S: 521 5.5.1 Protocol error: a client waits for the whole greeting
            -- closed
            -- wait 1
            """),
        on(
            .impatient,
            """
            C: NOOP
            S: 250 2.0.0 Ok
            -- wait 29
            C: NOOP
            S: 250 2.0.0 Ok
            -- wait 29
            -- wait 1
            S: 421 4.4.2 practice.example.test closes the connection, no command came in time
            -- closed
            """),
        on(
            .shutdown,
            """
            \(greeted)
            \(mail)
            C: RCPT TO:<bob@example.test>
            S: 421 4.3.2 practice.example.test closes the connection, the server is shutting down
            -- closed
            """),
    ]
}
