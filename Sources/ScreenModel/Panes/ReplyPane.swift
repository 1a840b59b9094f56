import Explainer
import SMTPSyntax
import SessionModel

/// Explains the chosen reply, or the newest: what it means, why, what to try, who can do it; digits and sections last.
enum ReplyPane {
    static func parts(_ model: AppModel, _ request: SideRequest) -> SideParts {
        let width = request.width
        let untitled = StyledLine(model.shown.pane.title, .title)
        if let loading = model.loading, model.isTailShown {
            return SideParts(title: untitled, lines: TailView.lines(loading, width))
        }
        let news = UnfinishedReply.lines(model, width)
        guard news.isEmpty else { return SideParts(title: untitled, lines: news) }
        guard let end = model.explainedReply, let explanation = model.dialogue.explanation(ofReplyEndingAt: end) else {
            return SideParts(title: untitled, lines: paragraph(beforeFirstReply(model), .dim, width))
        }
        return parts(explanation, end, model, request)
    }

    private static func parts(
        _ explanation: Explanation, _ end: Int, _ model: AppModel, _ request: SideRequest
    ) -> SideParts {
        let width = request.width
        let title = ReplyTitle.line(explanation, end, model)
        // What a challenge says comes before what is to be said of every one of them.
        let outcome = explanation.code == 220 ? handshake(model, end, width) : []
        let list = model.dialogue.extensions(inReplyEndingAt: end)
        let offers =
            OfferRows.lines(list, width: width, more: request.form == .whole ? nil : model.marks.more)
            + unperformed(list, model, width)
        let ahead =
            findings(model, end, width) + recipient(model, end, width) + challenge(model, end, width) + outcome + offers
        // What the server waits for is past when the handshake has ended.
        guard outcome.isEmpty else { return SideParts(title: title, lines: ahead) }
        let key = model.adviceKey(for: explanation, ofReplyEndingAt: end, first: request.first)
        let body = body(
            explanation, width: width, model.marks, meaning: meaning(explanation, model),
            advice: advice(explanation, model), adviceKey: key,
            isTyped: { isTyped($0, in: end, model) })
        let all = ahead + body + last(explanation, width)
        return SideParts(title: title, lines: all, fewer: ahead + body)
    }

    /// What is advised here in other words than elsewhere: the explorer doubles the dots that others must double.
    static func advice(_ explanation: Explanation, _ model: AppModel) -> String? {
        if let advice = adviceAfterClose(explanation, model) { return advice }
        if model.source == .live, explanation.code == 334, model.driver == nil, model.prompt == nil {
            return "Type it as it is, and it is encoded for you, or in base64 after "
                + "\(NamedAction.changeAnswerForm.key). A star cancels."
        }
        if explanation.code == 354, model.isMessageUnanswered {
            return "The message is sent; wait for the reply to it."
        }
        guard model.source == .live, explanation.code == 354, explanation.context == .command(.data) else { return nil }
        return "Headers, an empty line, the text; then a single dot on a line. A leading dot is doubled for you."
    }

    /// After the end of the connection a success leads to no next step any more.
    private static func adviceAfterClose(_ explanation: Explanation, _ model: AppModel) -> String? {
        let isOver = model.connection.link == .closed || model.session.phase == .closed
        guard model.source == .live, isOver, explanation.code.severity.isSuccess, explanation.code != 221 else {
            return nil
        }
        return "The connection is closed; :reconnect opens a new one."
    }

    /// A 354 that can be followed by no message any more says so.
    private static func meaning(_ explanation: Explanation, _ model: AppModel) -> String? {
        guard explanation.code == 354, adviceAfterClose(explanation, model) != nil,
            model.explainedReply == model.dialogue.newestReply
        else { return nil }
        return "The server was reading the message when the connection ended. If it had no end, the server discards it."
    }

    /// That the program performs none of the mechanisms that are offered.
    private static func unperformed(
        _ offers: [ExplainedExtension], _ model: AppModel, _ width: Int
    ) -> [StyledLine] {
        let names = offers.filter { $0.keyword == "AUTH" && $0.change != .gone }.flatMap(\.details)
            .filter { $0.change != .gone }.map(\.name)
        guard !names.isEmpty, !names.contains(where: { SASLLogin.isWalked($0.uppercased()) }) else { return [] }
        return paragraph(
            "\(model.marks.warning) smtptui performs none of these mechanisms; their answers can be typed in base64.",
            .warning, width)
    }

    /// What is wrong within the reply; it stands in the conversation too, but may be out of sight.
    private static func findings(_ model: AppModel, _ end: Int, _ width: Int) -> [StyledLine] {
        let findings = model.dialogue.findings(insideReplyEndingAt: end)
        guard let first = findings.first else { return [] }
        let more = findings.count == 1 ? "" : " And \(findings.count - 1) more in the conversation."
        return paragraph(
            "\(model.marks.finding) \(Remedy.words(first.text, first.remedy))\(more)", .finding, width)
    }

    private static func recipient(_ model: AppModel, _ end: Int, _ width: Int) -> [StyledLine] {
        guard let result = model.dialogue.recipientResult(ofReplyEndingAt: end) else { return [] }
        return paragraph(result.words.prefix(1).uppercased() + result.words.dropFirst(), .title, width)
    }

    private static func challenge(_ model: AppModel, _ end: Int, _ width: Int) -> [StyledLine] {
        guard let challenge = model.dialogue.challenge(inReplyEndingAt: end) else { return [] }
        let isOpen = model.session.isInAuth && end == model.dialogue.newestReply
        return AnswerLine.explanation(challenge, isOpen: isOpen, width: width)
    }

    /// The outcome of the handshake after a 220, which is newer than the explanation of the reply.
    ///
    /// After another code there was no handshake, although there is an outcome where TLS was demanded.
    private static func handshake(_ model: AppModel, _ end: Int, _ width: Int) -> [StyledLine] {
        guard end == model.dialogue.newestReply,
            model.dialogue.transcript.reply(at: end)?.context == .command(.starttls), let outcome = model.dialogue.tls
        else { return [] }
        let (mark, key) = (model.marks.warning, NamedAction.certificate.key)
        return switch outcome {
        case .secured(let report):
            (doubt(report, key).map { paragraph("\(mark) \(report.version) is on, but \($0)", .warning, width) }
                ?? paragraph("\(model.marks.positive) \(report.version) is on; \(key) shows it.", .positive, width))
                + paragraph(
                    "TLS resets the session: everything before it, including EHLO, is discarded. Send EHLO again.",
                    .plain, width)
                + paragraph("RFC 3207 §4.2", .dim, width)
        case .failed(let failure):
            paragraph("\(mark) The handshake failed; \(key) shows why.", .warning, width)
                + (failure.isOpen && model.connection.link == .open
                    ? paragraph(
                        "The connection is still unencrypted. Close it, unless you want to see what the server does.",
                        .plain, width) : [])
                + paragraph("RFC 3207 §4.1", .dim, width)
        }
    }

    /// What the header warns of; nil where all is well.
    private static func doubt(_ report: TLSReport, _ key: String) -> String? {
        if report.isUnverified { return "the server is not verified; \(key) shows why." }
        if report.trust == .firstUse {
            return "nothing verifies the server: it is used for the first time. \(key) shows its key."
        }
        return report.isDeprecated ? "this version is deprecated (RFC 8996); \(key) shows it." : nil
    }

    /// An explanation of a reply that is no part of the session.
    static func lines(_ explanation: Explanation, width: Int, _ marks: Marks) -> [StyledLine] {
        [ReplyTitle.head(explanation, marks)] + body(explanation, width: width, marks) + last(explanation, width)
    }

    /// What is said of a reply, in the order in which it is read.
    ///
    /// `meaning` and `advice` replace the sentences of the explanation. `adviceKey` names the key that puts the advised command into
    /// the line; nil where there is none. `isTyped` says what is no news to the user.
    private static func body(
        _ explanation: Explanation, width: Int, _ marks: Marks, meaning: String? = nil, advice: String? = nil,
        adviceKey: String? = nil,
        isTyped: (ReplyDetail) -> Bool = { _ in false }
    ) -> [StyledLine] {
        var lines = paragraph(meaning ?? explanation.meaning, .plain, width)
        for remark in explanation.remarks { lines += paragraph("\(marks.warning) \(remark)", .warning, width) }
        if !explanation.likely.isEmpty {
            lines += paragraph("\(explanation.likelyLabel): \(explanation.likely)", .plain, width)
        }
        if !explanation.advice.isEmpty {
            let key = adviceKey.map { " (\($0))" } ?? ""
            lines += labelled("Try\(key):", advice ?? explanation.advice.sentence, width)
        }
        if !explanation.moveWords.isEmpty {
            lines += paragraph("Who can fix it: \(explanation.moveWords)", .plain, width)
        }
        for detail in explanation.details where !isTyped(detail) {
            lines += paragraph("Found: \(detail.words)", .dim, width)
        }
        return lines
    }

    /// What the digits mean, and the sections.
    ///
    ///     550 permanent error, mail system · 5.1.1 bad mailbox address · RFC 3463 §3.2
    private static func last(_ explanation: Explanation, _ width: Int) -> [StyledLine] {
        let code = explanation.code
        let words = [
            "\(code) \(code.severity.meaning), \(code.category.meaning)", explanation.enhancedMeaning,
            explanation.sources.line,
        ]
        return paragraph(words.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "), .dim, width)
    }

    /// Whether a detail of a reply is in the command that it answers.
    private static func isTyped(_ detail: ReplyDetail, in end: Int, _ model: AppModel) -> Bool {
        guard let line = ReplyTitle.command(ofReplyEndingAt: end, model), let pattern = OctetPattern(detail.text) else {
            return false
        }
        return pattern.firstPlace(in: line.span, from: 0) != nil
    }

    /// A paragraph whose first words are highlighted.
    private static func labelled(_ label: String, _ text: String, _ width: Int) -> [StyledLine] {
        var rows = paragraph("\(label) \(text)", .plain, width)
        guard let first = rows.first, let piece = first.pieces.first else { return rows }
        let count = VisibleText(label).glyphs.count
        var line = StyledLine(VisibleText(glyphs: piece.text.glyphs.prefix(count)), .title)
        line.add(VisibleText(glyphs: piece.text.glyphs.dropFirst(count)), .plain)
        rows[0] = line
        return rows
    }

    static func paragraph(_ text: String, _ role: Role, _ width: Int) -> [StyledLine] {
        VisibleText(text).wrapped(width).map { StyledLine($0, role) }
    }

    private static func beforeFirstReply(_ model: AppModel) -> String {
        if model.isThen { return "No reply had come yet." }
        if model.awaitsClient, let words = model.watchWords { return words }
        if model.awaitsPassphrase {
            return "Nothing was tried yet: the connection to \(model.settings.target) waits for the passphrase."
        }
        return switch model.connection.link {
        case .connecting: "Connecting to \(model.settings.target)."
        case .open where model.isSecuring:
            "TLS comes first: the handshake is in progress. The greeting comes after it and is explained here."
        case .open where model.dialogue.hasHeardServer:
            "This is not an SMTP greeting. Perhaps another kind of server listens on this port."
        case .open where model.session.isUnderTLS:
            "The server speaks first; its greeting is explained here. TLS is on; if no greeting comes, the server delays "
                + "new clients, or another kind of server listens on this port."
        case .open:
            "The server speaks first; its greeting is explained here. If none comes, the port may expect TLS at "
                + "once, like 465, or the PROXY header of a load balancer, or the server delays new clients."
        case .closed where model.hasFailedHandshake:
            "The handshake failed; \(NamedAction.certificate.key) shows why."
        case .closed where model.session.isUnderTLS || model.dialogue.hasHeardServer: "There was no reply."
        case .closed:
            "There was no reply, not even a greeting. The port may expect TLS at once, like 465, or the PROXY header "
                + "of a load balancer, or the server accepts no connection from your address."
        case .failed(let reason): reason
        }
    }
}
