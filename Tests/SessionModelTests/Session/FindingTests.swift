import Testing

@testable import SMTPSyntax

@Suite("Findings")
struct FindingTests {
    static let all: [Finding] = [
        .bareLineFeed, .bareCarriageReturn, .notAReplyLine, .replyTooLong, .lineCut, .codeOutsideGrammar(600),
        .codesDiffer(250, 550), .replyLineTooLong(513), .unsolicited(250), .unsolicitedAtOnce(500),
        .controlCharacters(0), .oddSeparator, .hyphensMissing, .unsolicitedGoodbye(421), .earlyReply(451),
        .unfinishedReply, .closedUnexpectedly(1), .closedUnexpectedly(2), .closedInMessage,
        .closedAfterMessage(results: 1), .closedAfterMessage(results: 2), .closedWithoutGoodbye,
        .closedBeforeGreeting, .afterGoodbye(250), .clearTextBeforeTLS, .talkedBeforeGreeting, .pipelinedWithoutOffer,
        .takenAsMessage(1), .takenAsMessage(2), .takenAsAnswer(1), .takenAsAnswer(2), .loginTaken(with: 250),
        .foreignCode(250, to: .command(.data), expected: [354]), .foreignCode(250, to: .greeting, expected: [220]),
        .unlistedCode(299, to: .command(.mail)), .needlessChallenge("PLAIN"), .sentBareLineFeed, .sentBareReturn,
        .unsolicited(354), .unsolicited(334), .endAtBareFeed, .resultTooMany(250), .resultOfRefused(550),
    ]

    @Test("an id for programs, a sentence for people, a source", arguments: all)
    func wording(_ finding: Finding) {
        #expect(finding.id.allSatisfy { $0.isLowercase || $0 == "-" })
        #expect(finding.text.hasSuffix("."))
        #expect(finding.source.document == "RFC 5321" || !finding.source.section.isEmpty)
    }

    @Test("what we did is never grave: a script may do it on purpose")
    func grave() {
        #expect(Self.all.allSatisfy { !$0.isGrave || $0.by == .server })
        let grave = Set(Self.all.filter(\.isGrave).map(\.id))
        #expect(grave.count == 11)
        #expect(grave.isSuperset(of: ["unasked-reply", "not-a-reply-line", "clear-text-before-tls"]))
    }
}
