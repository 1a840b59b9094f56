import SessionModel

extension Page {
    /// Whether to quit.
    static let quitQuestion = Page(
        name: "quitQuestion", title: { $0.closesOne ? "Close" : "Quit" },
        hints: { [Hint("q", $0.closesOne ? "close" : "quit", .most), Hint("any other key", "stay", .most)] },
        lines: { ReplyPane.paragraph(quitQuestion($0), .plain, $1) },
        answer: { $0.answerQuitQuestion($1) },
        byLine: LineQuestion(yes: .character("q"), no: .escape))

    /// Whether a password may go out where others may get it.
    static let clearTextQuestion = Page(
        name: "clearTextQuestion",
        title: { $0.prompt?.risk == .unverified ? "Not verified" : "Without TLS" },
        hints: { _ in [Hint("y", "go on", .most), Hint("any other key", "cancel", .most)] },
        lines: { ReplyPane.paragraph(clearTextQuestion($0), .plain, $1) },
        answer: { $0.answerClearTextQuestion($1) })

    /// Whether to accept a certificate that smtptui has rejected.
    static let certificateQuestion = Page(
        name: "certificateQuestion", title: { _ in "Not verified" },
        hints: { _ in [Hint("y", "accept it, connect again", .most), Hint("any other key", "cancel", .most)] },
        lines: certificateQuestion, answer: { $0.answerCertificateQuestion($1) })

    /// Whether to keep the new key of a known server.
    static let keyQuestion = Page(
        name: "keyQuestion", title: { _ in "Another key" },
        hints: { _ in [Hint("y", "keep the new key, connect again", .most), Hint("any other key", "cancel", .most)] },
        lines: keyQuestion, answer: { $0.answerKeyQuestion($1) })

    /// Whether to leave the server for another one.
    static let connectQuestion = Page(
        name: "connectQuestion", title: { _ in "Connect" },
        hints: { _ in [Hint("y", "close and connect", .most), Hint("any other key", "stay", .most)] },
        lines: { ReplyPane.paragraph($0.connectQuestion, .plain, $1) },
        answer: { $0.answerConnectQuestion($1) })

    private static func certificateQuestion(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let certificate = model.rejectedCertificate, let outcome = model.dialogue.tls else { return [] }
        return ReplyPane.paragraph(
            "Accept this certificate until you leave the program, and connect again? Another host on the network "
                + "path may have sent it. Compare the fingerprint with one that you got from the server's operator.",
            .plain, width) + [StyledLine()] + TLSPane.lines(certificate, model, width) + [StyledLine()]
            + ReplyPane.paragraph(outcome.sentence, .warning, width)
    }

    private static func keyQuestion(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let certificate = model.rejectedCertificate, let outcome = model.dialogue.tls else { return [] }
        return ReplyPane.paragraph(
            "Keep the new key of this server in place of the known one, and connect again? Do so only if you know that "
                + "the server has a new key: another host on the network path may have sent it.",
            .plain, width) + [StyledLine()] + TLSPane.lines(certificate, model, width) + [StyledLine()]
            + ReplyPane.paragraph(outcome.sentence, .warning, width)
    }

    private static func quitQuestion(_ model: AppModel) -> String {
        if model.source == .watched { return "Leave the program? The connections of all clients are closed." }
        let rest = model.session.isInMessage ? ", and the message is not sent." : "."
        let closing = model.connection.link == .open ? " The connection is closed without QUIT\(rest)" : ""
        switch model.otherSessions {
        case 0: return "Leave the program?\(closing)"
        case 1: return "Close this session?\(closing) The other session stays open."
        case let count: return "Close this session?\(closing) \(count) other sessions stay open."
        }
    }

    private static func clearTextQuestion(_ model: AppModel) -> String {
        let secret = model.prompt?.secretName ?? "password"
        let mechanism = model.prompt?.mechanism ?? "This mechanism"
        switch model.prompt?.risk {
        case .unverified:
            return "\(mechanism) sends the \(secret) to the server, but the server could not be verified: it may be "
                + "another host in between. Send it anyway?"
        case .withoutStartTLS:
            return "STARTTLS did not lead to TLS. Anyone on the network path, who may have prevented it, can read what "
                + "\(mechanism) sends, or guess the \(secret) from it. Send it anyway?"
        case .inClear, nil:
            return
                "\(mechanism) only encodes the \(secret), and this connection has no TLS: anyone on the network path "
                + "can read it. Send it anyway?"
        }
    }
}
