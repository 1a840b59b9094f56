import SMTPSyntax

// Whether the replies were expected.
extension ScriptDriver {
    mutating func judge(_ part: AnsweredPart) {
        let (step, replies) = (part.step, part.replies)
        let before = complaints.count
        judged = step
        defer {
            judged = nil
            let hasFailed = complaints.count > before
            played?.add(step, replies, hasFailed: hasFailed)
        }
        let expected = step < 0 ? script.greeting[...] : script.steps.expected(at: step)
        let line = step < 0 ? 1 : script.steps.lineNumber(at: step)
        if step >= 0 && script.steps.login(at: step) != nil {
            judgeLogin(expected, replies, line)
        } else if expected.isEmpty {
            for (reply, context) in replies { judge(reply, context, line) }
        } else {
            compare(expected, replies, line)
        }
    }

    /// Without an expectation any success will do.
    mutating func judge(_ reply: Reply, _ context: ReplyContext, _ line: Int) {
        guard !reply.severity.isSuccess else { return }
        complain(line, "refused: \(Self.words(for: reply))", Self.kind(of: reply, context))
        if !keepsGoing { stop(.unmet) }
    }

    private mutating func compare(
        _ expected: ArraySlice<ExpectedReply>, _ replies: [(reply: Reply, context: ReplyContext)], _ line: Int
    ) {
        for (index, wanted) in expected.enumerated() {
            guard index < replies.count else {
                complain(of: wanted, nil, .unsolicited)
                continue
            }
            if wanted.isMet(by: replies[index].reply) { continue }
            complain(of: wanted, replies[index].reply, replies[index].context)
        }
        for (reply, context) in replies.dropFirst(expected.count) { judge(reply, context, line) }
    }

    /// Something else came than was expected, or nothing.
    mutating func complain(of wanted: ExpectedReply, _ reply: Reply?, _ context: ReplyContext) {
        let isLoginRefused = reply?.severity == .permanent && context.isOfLogin
        complain(
            wanted.lineNumber, UnmetReply.words(wanted, reply), isLoginRefused ? .loginRefused : .refused)
        if !keepsGoing { stop(.unmet) }
    }

    private static func kind(of reply: Reply, _ context: ReplyContext) -> ScriptComplaint.Kind {
        guard reply.severity == .permanent else {
            return reply.severity == .transient ? .refusedForNow : .protocolViolation
        }
        return context.isOfLogin ? .loginRefused : .refused
    }

    /// How much of a reply is quoted, in characters; the transcript has all of it.
    private static let mostQuoted = 500

    static func words(for reply: Reply) -> String {
        guard let last = reply.lines.last else { return reply.code.description }
        let glyphs = VisibleText(last.text.prefix(mostQuoted + 1)).glyphs
        let text = VisibleText(glyphs: glyphs.prefix(mostQuoted)).string + (glyphs.count > mostQuoted ? "…" : "")
        return text.isEmpty ? reply.code.description : "\(reply.code) \(text)"
    }
}
