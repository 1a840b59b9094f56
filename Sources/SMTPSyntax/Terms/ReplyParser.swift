/// Joins lines into replies (RFC 5321 §4.2).
///
/// A line that is not a reply line does not end the current reply: it is reported and ignored, as RFC 821
/// appendix E advises.
package struct ReplyParser: Hashable, Sendable {
    /// The most lines of one reply that are kept; the rest is counted and skipped.
    ///
    /// The longest real replies (EXPN of a big list) have some hundreds. A server that never stops sending `250-`
    /// must not fill the memory.
    package static let mostLines = 10_000
    /// The most octets that are kept, for the same reason.
    package static let mostOctets = 1 << 20

    private var lines: [ReplyLine] = []
    private var lineCount = 0
    /// What came since the last whole reply, and is no reply line, counts as well.
    private var seenLines = 0
    private var seenOctets = 0
    private var isTooLong = false
    /// Whether the last piece was cut off a line that continues.
    private var isInsideLine = false

    package init() {}

    /// Whether a reply has begun to arrive, but not its last line.
    package var isInsideReply: Bool { lineCount > 0 }

    /// What one line turned out to be.
    package struct Outcome: Hashable, Sendable {
        /// The line read as a reply line; nil when it is not one.
        package var line: ReplyLine?
        /// The reply that this line completes.
        package var reply: Reply?
        /// What is wrong with this line.
        package var findings: [Finding] = []
    }

    /// Adds the next line from the server.
    package mutating func push(_ wire: WireLine) -> Outcome {
        seenLines += 1
        seenOctets += wire.bytes.count
        var outcome = read(wire)
        if outcome.reply == nil, let finding = findingInLength() { outcome.findings.append(finding) }
        return outcome
    }

    /// Removes the next lines of the reply that has begun, as far as nothing is to be said of them; nil where there are
    /// none, or no reply has begun.
    package mutating func takeRun(from octets: inout ArraySlice<UInt8>) -> ReplyRun? {
        guard lineCount > 0, !isInsideLine, let first = lines.first, first.code.isInGrammar else { return nil }
        // The line with which the reply becomes too long is read alone.
        let run = ReplyRun(
            in: octets, of: first.code, mostLines: isTooLong ? .max : Self.mostLines - seenLines,
            mostOctets: isTooLong ? .max : Self.mostOctets - seenOctets)
        guard let run else { return nil }
        octets = octets[run.wire.endIndex...]
        keep(run)
        return run
    }

    private mutating func keep(_ run: ReplyRun) {
        seenLines += run.count
        if lineCount < Self.mostLines, seenOctets <= Self.mostOctets {
            for text in run.texts {
                lineCount += 1
                seenOctets += text.count
                if let line = ReplyLine(text) { keep(line) }
            }
        } else {
            lineCount += run.count
            seenOctets += run.octets
        }
    }

    /// Skips a line that is not text and came instead of a reply; returns a finding if there were too many.
    package mutating func skip(_ wire: WireLine) -> Finding? {
        seenLines += 1
        seenOctets += wire.bytes.count
        return findingInLength()
    }

    /// Once for each reply.
    private mutating func findingInLength() -> Finding? {
        guard !isTooLong, seenLines > Self.mostLines || seenOctets > Self.mostOctets else { return nil }
        isTooLong = true
        return .replyTooLong
    }

    private mutating func read(_ wire: WireLine) -> Outcome {
        var outcome = Outcome()
        // The rest of a cut line does not begin a reply, whatever it contains.
        let isRest = isInsideLine
        defer { isInsideLine = wire.ending == .none }
        guard !isRest else { return outcome }
        outcome.findings = Self.findingsInWriting(wire)
        guard let line = ReplyLine(wire.bytes) else {
            outcome.findings.append(.notAReplyLine)
            return outcome
        }
        outcome.line = line
        if line.hasOddSeparator { outcome.findings.append(.oddSeparator) }
        if !line.code.isInGrammar { outcome.findings.append(.codeOutsideGrammar(line.code)) }
        // After VERB, sendmail sends lines with 050 between the lines of its replies; they are not replies.
        guard line.code.number >= 100 else { return outcome }
        if let first = lines.first, first.code != line.code {
            outcome.findings.append(.codesDiffer(first.code, line.code))
        }
        outcome.reply = append(line)
        return outcome
    }

    /// Discards the lines of an unfinished reply, and returns whether there were any.
    package mutating func abandon() -> Bool {
        defer { self = ReplyParser() }
        return isInsideReply
    }

    private mutating func append(_ line: ReplyLine) -> Reply? {
        lineCount += 1
        keep(line)
        guard line.isLast else { return nil }
        defer { self = ReplyParser() }
        return Reply(lines: lines, code: line.code)
    }

    private mutating func keep(_ line: ReplyLine) {
        if lineCount <= Self.mostLines && seenOctets <= Self.mostOctets { lines.append(line) }
    }

    private static func findingsInWriting(_ wire: WireLine) -> [Finding] {
        var findings: [Finding] = []
        switch wire.ending {
        case .crlf, .none: break
        case .lf: findings.append(.bareLineFeed)
        case .cr: findings.append(.bareCarriageReturn)
        }
        findings += findingsOfControls(in: wire.bytes)
        if wire.bytes.count >= LineSplitter.longestLine {
            findings.append(.lineCut)
        } else if wire.bytes.count + 2 > 512 {
            findings.append(.replyLineTooLong(wire.bytes.count + 2))
        }
        return findings
    }

    private static func findingsOfControls(in text: [UInt8]) -> [Finding] {
        let isClean = text.withUnsafeBytes { OctetSearch.firstControl(in: $0, from: 0) == nil }
        guard !isClean else { return [] }
        var findings: [Finding] = []
        if let control = text.first(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0D || $0 == 0x7F }) {
            findings.append(.controlCharacters(control))
        }
        if OctetSearch.firstIndex(of: UInt8(ascii: "\r"), in: text[...]) != nil { findings.append(.bareCarriageReturn) }
        return findings
    }
}
