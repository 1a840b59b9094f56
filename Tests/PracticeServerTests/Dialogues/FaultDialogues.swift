@testable import PracticeServer

// `--fault NAME@N`.
extension ServerDialogues {
    static let faults = [
        faulty(
            "close@2",
            """
            C: NOOP
            S: 250 2.0.0 Ok
            C: HELO client.example.org
            -- closed
            C: NOOP
            """),
        faulty(
            "cut@1",
            """
            C: NOOP
            S: 250 2.0\\
            -- closed
            """),
        faulty(
            "hangup@NOOP",
            """
            C: RSET
            S: 250 2.0.0 Ok
            C: NOOP
            S: 250 2.0.0 Ok
            -- closed
            """),
        faulty(
            "shutdown@2",
            """
            C: NOOP
            S: 250 2.0.0 Ok
            C: FOO
            S: 421 4.3.2 practice.example.test closes the connection, the server is shutting down
            -- closed
            """),
        faulty(
            "error@dot",
            """
            \(data)
            C: .
            S: 451 4.3.0 Local error in processing, try again later
            C: MAIL FROM:<alice@example.org>
            S: 250 2.1.0 Sender ok
            C: RCPT TO:<bob@example.test>
            S: 250 2.1.5 Recipient ok
            """),
        faulty(
            "delay@1",
            """
            C: NOOP
            C: RSET
            -- wait 9
            -- wait 1
            S: 250 2.0.0 Ok
            S: 250 2.0.0 Ok
            """),
        faulty(
            "silence@1",
            """
            C: NOOP
            C: HELO client.example.org
            S: 250 practice.example.test greets client.example.org
            """),
        faulty(
            "garbage@0",
            """
            S: HTTP/1.1 400 Bad Request
            S: 
            S: \\x00\\x01\\x02
            C: NOOP
            S: 250 2.0.0 Ok
            """),
        faulty(
            "endless@2",
            """
            C: NOOP
            S: 250 2.0.0 Ok
            C: NOOP
            S: ~250-2.0.0 Ok
            C: NOOP
            """),
        faulty(
            "twice@1",
            """
            C: NOOP
            S: 250 2.0.0 Ok
            S: 250 2.0.0 Ok
            """),
        faulty(
            "inject@1",
            """
            C: NOOP
            S: 250 2.0.0 Ok
            S: 250 2.0.0 Ok, this reply was injected
            """),
        faulty(
            "bare-lf@all",
            """
            S: 220 practice.example.test ESMTP smtptui practice server\\x0a
            C: NOOP
            S: 250 2.0.0 Ok\\x0a
            """),
        faulty(
            "mixed-codes@1",
            """
            C: FOO
            S: 250-This line has another code than the last one
            S: 500 5.5.1 Command not recognized
            C: FOO
            S: 500 5.5.1 Command not recognized
            """),
    ]

    private static func faulty(_ fault: String, _ text: String) -> ServerDialogue {
        ServerDialogue(fault, on: .plain.adding([Fault(fault)].compactMap { $0 }), text)
    }
}
