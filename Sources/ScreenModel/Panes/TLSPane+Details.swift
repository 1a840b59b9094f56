import SMTPSyntax
import SessionModel

// What the server said of its certificate beside the certificate, and whether the session was resumed.
extension TLSPane {
    static func details(_ details: HandshakeDetails, _ model: AppModel, _ width: Int) -> [StyledLine] {
        (details.resumption.map { resumption($0, model, width) } ?? [])
            + (details.ignoresCiphers
                ? ReplyPane.paragraph(
                    "\(model.marks.warning) \(sentence(HandshakeDetails.ignoredCiphers))", .warning, width) : [])
            + staple(details, model, width) + timestamps(details.timestamps, width)
    }

    /// Whether the server asked for a client certificate, and what it got; the advice only where it can be followed.
    static func asked(_ report: TLSReport, _ model: AppModel) -> String? {
        guard let isAsked = report.asksForCertificate else { return nil }
        guard isAsked else { return "The server did not ask for a client certificate." }
        let asked = "The server asked for a client certificate"
        switch report.sentCertificate {
        case nil: return "\(asked)."
        case .certificate(let subject): return "\(asked); that of \(subject) was sent."
        case .nothing:
            let words = "\(asked); none was sent."
            return model.source == .live ? Remedy.clientCertificate.named(onScreen: words) : words
        }
    }

    /// A time of a certificate or of a response; a pasted text may have another form, of which the zone is not known.
    static func utc(_ time: String) -> String {
        time.utf8.count == 16 && DateTime.day(time) != nil ? "\(time) UTC" : time
    }

    private static func resumption(_ resumption: TLSResumption, _ model: AppModel, _ width: Int) -> [StyledLine] {
        let isResumed = resumption.outcome == .resumed
        let rest = isResumed ? "; it is the one of the earlier handshake, and was verified again" : ""
        let mark = isResumed ? model.marks.positive : model.marks.warning
        return ReplyPane.paragraph(
            "\(mark) \(sentence(resumption.words + rest))", isResumed ? .plain : .warning, width)
    }

    /// The certificate is trusted or not whatever the response says: that is for the user to judge.
    private static func staple(_ details: HandshakeDetails, _ model: AppModel, _ width: Int) -> [StyledLine] {
        let warning = details.warning.map {
            ReplyPane.paragraph("\(model.marks.warning) \(sentence($0))", .warning, width)
        }
        let usual = ReplyPane.paragraph("OCSP response: \(details.staple.words)", .dim, width)
        guard case .answer(let answer) = details.staple else { return warning ?? usual }
        return (warning ?? usual) + ReplyPane.paragraph("OCSP responder: \(answer.responder)", .dim, width)
    }

    private static func timestamps(_ timestamps: [SignedTimestamp], _ width: Int) -> [StyledLine] {
        guard !timestamps.isEmpty else { return [] }
        let count = timestamps.count == 1 ? "1 certificate timestamp" : "\(timestamps.count) certificate timestamps"
        return ReplyPane.paragraph("\(count) (SCT), not verified: smtptui has no list of the logs.", .dim, width)
            + timestamps.flatMap {
                ReplyPane.paragraph(
                    "\(utc($0.time)), log \($0.log.prefix(16)), \(words(for: $0.source))", .dim, width)
            }
    }

    private static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }

    private static func words(for source: SignedTimestamp.Source) -> String {
        switch source {
        case .certificate: "in the certificate"
        case .handshake: "in the handshake"
        case .staple: "in the OCSP response"
        }
    }
}
