import Explainer
import SMTPSyntax
import SessionModel

/// Explains the chosen reply, or the newest.
enum ReplyPane {
    /// Where there are more than `room` rows the digits of a refusal are not read out: what to try comes before them.
    static func lines(_ model: AppModel, width: Int, fitting room: Int = .max) -> [StyledLine] {
        if let loading = model.loading, model.isTailShown { return TailView.lines(loading, width) }
        let news = UnfinishedReply.lines(model, width)
        guard news.isEmpty else { return news }
        if let end = model.explainedReply, let explanation = model.dialogue.explanation(ofReplyEndingAt: end) {
            let key = model.adviceKey(for: explanation, ofReplyEndingAt: end)
            // What a challenge says comes before what is to be said of every one of them.
            let outcome = explanation.code == 220 ? handshake(model, end, width) : []
            let ahead = recipient(model, end, width) + challenge(model, end, width) + outcome
            let list = model.dialogue.extensions(inReplyEndingAt: end)
            let offers = OfferRows.lines(list, width: width) + unperformed(list, model, width)
            let (head, digits, rest) = parts(
                explanation, width: width, model.marks, advice: advice(explanation, model), adviceKey: key)
            // What the server waits for is past when the handshake has ended.
            guard outcome.isEmpty else { return [head] + ahead + offers }
            let count = 1 + ahead.count + digits.count + rest.count + offers.count
            let isShort = count > room && !explanation.code.severity.isSuccess
            return [head] + ahead + (isShort ? [] : digits) + rest + offers
        }
        return paragraph(beforeFirstReply(model), .dim, width)
    }

    /// What is advised here in other words than elsewhere: the explorer doubles the dots that others must double.
    static func advice(_ explanation: Explanation, _ model: AppModel) -> String? {
        guard model.source == .live, explanation.code == 354, explanation.context == .command(.data) else { return nil }
        return "Headers, an empty line, the text; then a single dot on a line. A leading dot is doubled for you."
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

    private static func recipient(_ model: AppModel, _ end: Int, _ width: Int) -> [StyledLine] {
        guard let result = model.dialogue.recipientResult(ofReplyEndingAt: end) else { return [] }
        return paragraph("Result \(result.number) of \(result.count), for \(result.address)", .title, width)
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
        let (mark, key) = (model.marks.warning, NamedAction.tlsPane.key)
        return switch outcome {
        case .secured(let report):
            (report.isVerified
                ? paragraph("\(model.marks.positive) \(report.version) is on; \(key) shows it.", .positive, width)
                : paragraph(
                    "\(mark) \(report.version) is on, but the server is not verified; \(key) shows why.",
                    .warning, width))
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

    /// An explanation in rows, in the order in which it is read: what it is, what it means, why, what to try.
    ///
    static func lines(_ explanation: Explanation, width: Int, _ marks: Marks) -> [StyledLine] {
        let (head, digits, rest) = parts(explanation, width: width, marks, advice: nil, adviceKey: nil)
        return [head] + digits + rest
    }

    /// The same in parts: the reply, what its digits say, and everything else.
    ///
    /// `advice` replaces the sentence of the explanation. `adviceKey` names the key that puts the advised command into
    /// the line; nil where there is none.
    private static func parts(
        _ explanation: Explanation, width: Int, _ marks: Marks, advice: String?, adviceKey: String?
    ) -> (head: StyledLine, digits: [StyledLine], rest: [StyledLine]) {
        let role = ConversationRows.appearance(of: explanation.code, marks).role
        var head = StyledLine(explanation.code.description, role)
        if let enhanced = explanation.enhanced { head.add(" \(enhanced)", role) }
        if let context = explanation.context { head.add("  \(context.label)", .title) }
        var digits = paragraph(explanation.digits, .dim, width)
        if let meaning = explanation.enhancedMeaning { digits += paragraph(meaning, .dim, width) }
        var lines = paragraph(explanation.meaning, .plain, width)
        for remark in explanation.remarks { lines += paragraph("\(marks.warning) \(remark)", .warning, width) }
        if !explanation.likely.isEmpty {
            lines += paragraph("\(explanation.likelyLabel): \(explanation.likely)", .plain, width)
        }
        if !explanation.moveWords.isEmpty {
            lines += paragraph("Who can fix it: \(explanation.moveWords)", .plain, width)
        }
        if !explanation.advice.isEmpty {
            let key = adviceKey.map { " (\($0))" } ?? ""
            lines += paragraph("Try\(key): \(advice ?? explanation.advice.sentence)", .plain, width)
        }
        for detail in explanation.details { lines += paragraph("Found: \(detail.words)", .dim, width) }
        lines += paragraph(explanation.sources.line, .dim, width)
        return (head, digits, lines)
    }

    static func paragraph(_ text: String, _ role: Role, _ width: Int) -> [StyledLine] {
        VisibleText(text).wrapped(width).map { StyledLine($0, role) }
    }

    private static func beforeFirstReply(_ model: AppModel) -> String {
        switch model.connection.link {
        case .connecting: "Connecting to \(model.settings.target)."
        case .open where model.dialogue.hasHeardServer:
            "This is not an SMTP greeting. Perhaps another kind of server listens on this port."
        case .open:
            "The server speaks first; its greeting is explained here. If none comes, the port may expect TLS at "
                + "once, like 465, or the PROXY header of a load balancer, or the server delays new clients."
        case .closed where model.session.isUnderTLS || model.dialogue.hasHeardServer: "There was no reply."
        case .closed:
            "There was no reply, not even a greeting. The port may expect TLS at once, like 465, or the PROXY header "
                + "of a load balancer, or the server accepts no connection from your address."
        case .failed(let reason): reason
        }
    }
}
