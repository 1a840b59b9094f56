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
            for reply in replies { judge(reply, line) }
        } else {
            compare(expected, replies, line)
        }
    }

    /// Without an expectation any success will do.
    mutating func judge(_ answer: ScriptReply, _ line: Int) {
        let reply = answer.reply
        guard !reply.severity.isSuccess else { return }
        complain(line, "\(answer.named("refused")): \(Self.words(for: reply))", Self.kind(of: reply, answer.context))
        if !keepsGoing { stop(.unmet) }
    }

    private mutating func compare(
        _ expected: ArraySlice<ExpectedReply>, _ replies: [ScriptReply], _ line: Int
    ) {
        for (index, wanted) in expected.enumerated() {
            guard index < replies.count else {
                complain(of: wanted, nil)
                continue
            }
            if wanted.isMet(by: replies[index].reply) { continue }
            complain(of: wanted, replies[index])
        }
        for reply in replies.dropFirst(expected.count) { judge(reply, line) }
    }

    /// Something else came than was expected, or nothing.
    mutating func complain(of wanted: ExpectedReply, _ answer: ScriptReply?) {
        let isLoginRefused = answer?.reply.severity == .permanent && answer?.context.isOfLogin == true
        let words = UnmetReply.words(wanted, answer?.reply)
        let place = answer?.recipient.map { "for \(VisibleText($0).string): " } ?? ""
        complain(wanted.lineNumber, place + words, isLoginRefused ? .loginRefused : .refused)
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
