import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

@Suite("LMTP and chunks")
struct LMTPAndChunksTests {
    private static let lmtpHello = """
        S: 220 mx LMTP
        C: EHLO a ?= out-of-sequence
        S: 500 LHLO, please
        C: LHLO a ?= expected
        S: 250-mx
        S: 250-CHUNKING
        S: 250 PIPELINING
        = ready

        """

    private static let recipients = """
        C: MAIL FROM:<>
        C: RCPT TO:<a@example.test>
        C: RCPT TO:<b@example.test>
        C: RCPT TO:<c@example.test>
        S: 250 Ok
        S: 250 Ok
        S: 550 no
        S: 250 Ok
        = rcpt

        """

    static let lmtpScenes = [
        Scene(
            "one reply for each accepted recipient",
            lmtpHello + recipients + """
                C: DATA
                S: 354 go on
                C: . ?= expected
                = data
                S: 250-a has it <- result 8
                S: 250 indeed <- result 8
                = replies
                S: 451 c has not <- last-result 8
                = ready
                """),
        Scene(
            "lines behind the dot wait for all results",
            lmtpHello + recipients + """
                C: DATA
                S: 354 go on
                C: .
                C: MAIL FROM:<> ?= expected
                C: QUIT ?= expected
                S: 250 a <- result 8
                S: 250 c <- last-result 8
                = ready
                S: 250 Ok <- MAIL 9
                = mail
                S: 221 bye <- QUIT 10
                = closed
                """),
        Scene(
            "the last chunk is answered for each recipient",
            lmtpHello + recipients + """
                C: BDAT 0 LAST
                S: 451 a <- result 7
                = replies
                S: 250 c <- last-result 7
                = ready
                """),
        Scene(
            "a refused last chunk ends the transaction too",
            lmtpHello + """
                C: MAIL FROM:<>
                S: 250 Ok
                C: RCPT TO:<a@example.test>
                S: 250 Ok
                C: BDAT 0 LAST
                S: 451 no <- last-result 5
                = ready
                """),
        Scene(
            "recipients, chunk and goodbye in one group",
            lmtpHello + """
                C: MAIL FROM:<>
                C: RCPT TO:<a@example.test>
                C: RCPT TO:<b@example.test>
                C: BDAT 0 LAST
                C: QUIT ?= expected
                S: 250 Ok <- MAIL 3
                S: 250 Ok <- RCPT 4
                S: 250 Ok <- RCPT 5
                S: 250 a <- result 6
                S: 250 b <- last-result 6
                = ready
                S: 221 bye <- QUIT 7
                = closed
                """),
        Scene(
            "the end comes between the results",
            lmtpHello + recipients + """
                C: DATA
                S: 354 go on
                C: .
                S: 250 a has it
                EOF
                ! closed-after-message
                = closed
                """),
    ]

    static let chunkScenes = [
        Scene(
            "the octets of a chunk are no commands",
            """
            C: BDAT 12 ?= expected
            C: QUIT ?= expected
            C: RSET
            S: 250 12 octets <- BDAT 4
            = bdat
            C: RCPT TO:<x@y.example> ?= out-of-sequence
            S: 503 too late
            = bdat
            C: BDAT 7 LAST
            C: .last
            W: .last
            S: 250 queued <- LAST 8
            = ready
            """),
        Scene(
            "after a refused chunk RSET helps",
            """
            C: BDAT 6
            S: 552 too large
            = bdat-failed
            C: text
            C: BDAT 0 LAST ?= out-of-sequence
            S: 503 RSET first
            = bdat-failed
            C: RSET ?= expected
            S: 250 Ok
            = ready
            """),
        Scene(
            "a refused last chunk, sent behind a refused one",
            """
            C: BDAT 0
            C: BDAT 0 LAST ?= expected
            S: 452 no room <- BDAT 4
            S: 503 RSET first <- LAST 5
            = bdat-failed
            """),
        Scene(
            "DATA after BDAT leaves the transaction in doubt",
            """
            C: BDAT 0
            S: 250 Ok
            C: DATA ?= out-of-sequence
            S: 503 no mixing
            = bdat-failed
            """),
        Scene(
            "RSET between chunks",
            """
            C: BDAT 0
            S: 250 Ok
            C: RSET ?= expected
            S: 250 Ok
            = ready
            """),
        Scene(
            "the end comes in a chunk",
            """
            C: BDAT 100
            C: text
            EOF
            ! closed-unasked
            C: NOOP ?= out-of-sequence
            """),
        Scene(
            "goodbye comes in a chunk",
            """
            C: BDAT 100
            C: text
            S: 421 shutting down <- BDAT 4
            = closed
            C: NOOP ?= out-of-sequence
            """),
    ]

    @Test("LMTP as a dialogue", arguments: lmtpScenes)
    func lmtp(_ scene: Scene) {
        var talk = Talk()
        talk.play(scene.text)
    }

    @Test("chunks as a dialogue", arguments: chunkScenes)
    func chunks(_ scene: Scene) {
        var talk = Talk.withRecipient()
        talk.play(scene.text)
    }

    @Test(
        "the session counts the octets of a chunk",
        arguments: [
            (0, []), (1, []), (2, [""]), (12, ["QUIT", "RSET"]), (13, ["QUIT", "RSET"]), (5, ["far too long"]),
        ]
            as [(Int, [String])])
    func counting(_ size: Int, _ lines: [String]) {
        var talk = Talk.withRecipient()
        talk.client("BDAT \(size)")
        #expect(talk.session.chunkRemaining == size)
        for line in lines {
            #expect(talk.session.chunkRemaining > 0)
            let sent = talk.client(line)
            #expect(sent.role == .chunk && sent.isData && !sent.isStuffed)
        }
        #expect(talk.session.chunkRemaining == max(0, size - lines.reduce(0) { $0 + $1.utf8.count + 2 }))
        #expect(talk.session.outstanding.count == 1, "the octets are answered with their BDAT")
    }

    @Test("without CHUNKING the octets would be commands")
    func notOffered() {
        var talk = Talk.ready()
        #expect(talk.client("BDAT 10").verdict.kind == .notOffered)
        #expect(talk.session.chunkRemaining == 0)
    }
}
