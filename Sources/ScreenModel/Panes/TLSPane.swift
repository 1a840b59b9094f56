import SMTPSyntax
import SessionModel

extension Pane {
    /// The handshake, and the certificates that the server has sent.
    static let certificate = Pane(
        name: "certificate", title: "TLS", key: .function(4), help: "TLS and the server's certificates, and back",
        hint: "TLS"
    ) { TLSPane.lines($0, width: $1.width) }
}

/// How the newest handshake ended, and every certificate that the server sent in it.
enum TLSPane {
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        switch model.dialogue.tls {
        case .secured(let report): outcome(report, model, width) + chain(report, model, width)
        case .failed(let failure):
            ReplyPane.paragraph(
                "\(model.marks.warning) \(Remedy.words(failure.sentence, failure.remedy))", .warning, width)
                + ReplyPane.paragraph(
                    failure.isOpen && model.session.phase != .closed
                        ? "The connection is open and unencrypted." : "The connection is closed.", .plain, width)
                + acceptance(model, width)
                + (failure.chain.isEmpty
                    ? ReplyPane.paragraph(
                        "The handshake ended before the server's certificate was read.", .dim, width)
                    : chain(failure.chain, model, width))
        case nil: none(model, width)
        }
    }

    /// How a rejected certificate can be accepted.
    private static func acceptance(_ model: AppModel, _ width: Int) -> [StyledLine] {
        let accept = ":tls accept accepts this certificate until you leave, and connects again."
        let words =
            switch model.rejection {
            case nil: ""
            case .unverified: accept
            case .changedKey: "\(accept) :tls trust keeps its key as that of the known server, too."
            case .pin: ":set lists the pinned fingerprints; :set pin default removes them."
            }
        return words.isEmpty ? [] : ReplyPane.paragraph(words, .plain, width)
    }

    private static func outcome(_ report: TLSReport, _ model: AppModel, _ width: Int) -> [StyledLine] {
        let trust: [StyledLine]
        if let reason = report.reason {
            trust = ReplyPane.paragraph("\(model.marks.warning) Not verified: \(reason)", .warning, width)
        } else {
            trust = ReplyPane.paragraph(
                trustWords(report, model), report.trust == .firstUse ? .warning : .plain, width)
        }
        let age =
            report.isDeprecated
            ? ReplyPane.paragraph(
                "\(model.marks.warning) \(report.version) is deprecated: it must not be used any more (RFC 8996 §4, §5).",
                .warning, width) : []
        return ReplyPane.paragraph(report.title, .title, width) + age
            + ReplyPane.paragraph("Cipher: \(report.cipher ?? "unknown")", .plain, width)
            + warnings(report.cipherRemarks.map { $0.words() }, model, width)
            + (report.group.map { ReplyPane.paragraph("Key exchange: \($0)", .plain, width) } ?? [])
            + trust + (sni(report).map { ReplyPane.paragraph($0, .dim, width) } ?? [])
            + (asked(report, model).map { ReplyPane.paragraph($0, .dim, width) } ?? [])
            + (report.details.map { details($0, model, width) } ?? [])
    }

    private static func trustWords(_ report: TLSReport, _ model: AppModel) -> String {
        guard report.isTrustKnown else { return "It is not known whether the certificate was verified." }
        if report.trust != nil {
            let mark = report.trust == .firstUse ? model.marks.warning : model.marks.positive
            return "\(mark) \(report.trustWords.prefix(1).uppercased() + report.trustWords.dropFirst())"
        }
        return "\(model.marks.positive) The certificate\(report.name.isEmpty ? "" : " of \(report.name)") is verified."
    }

    /// Nil where the name that was sent is not known, as in a pasted text.
    private static func sni(_ report: TLSReport) -> String? {
        if let name = report.sni { return "Name sent in cleartext (SNI): \(name)" }
        guard !report.name.isEmpty, ServerIdentity.sni(report.name) == nil else { return nil }
        return "No name was sent (SNI): \(report.name) is an address."
    }

    private static func none(_ model: AppModel, _ width: Int) -> [StyledLine] {
        if model.isSecuring || model.session.phase == .tlsHandshake {
            return ReplyPane.paragraph("The TLS handshake is in progress.", .plain, width)
        }
        if model.settings.startsWithTLS, model.connection.link == .connecting {
            return ReplyPane.paragraph("The TLS handshake begins when the connection is open.", .plain, width)
        }
        let next =
            switch model.session.hello {
            case nil: "The reply to EHLO shows whether the server offers STARTTLS."
            case _ where model.session.offers("STARTTLS"): "The server offers STARTTLS; :tls sends it."
            default: "The server did not offer STARTTLS."
            }
        return ReplyPane.paragraph("There was no TLS handshake on this connection.", .plain, width)
            + (model.source == .live ? ReplyPane.paragraph(next, .dim, width) : [])
    }

    /// Of a pasted text it is not known whether there was a certificate that it does not show.
    private static func chain(_ report: TLSReport, _ model: AppModel, _ width: Int) -> [StyledLine] {
        report.chain.isEmpty && report.name.isEmpty ? [] : chain(report.chain, model, width)
    }

    private static func chain(_ chain: [TLSCertificate], _ model: AppModel, _ width: Int) -> [StyledLine] {
        guard !chain.isEmpty else { return ReplyPane.paragraph("The server sent no certificate.", .dim, width) }
        let rows = chain.enumerated().flatMap { index, certificate in
            [StyledLine()]
                + ReplyPane.paragraph(
                    index == 0 ? "The server's certificate" : "Certificate \(index + 1) of the chain", .title, width)
                + lines(certificate, model, width)
        }
        guard model.source == .live else { return rows }
        return rows + [StyledLine()]
            + ReplyPane.paragraph(":tls save FILE writes the server's certificates to a PEM file.", .dim, width)
    }

    /// A certificate in rows.
    static func lines(_ certificate: TLSCertificate, _ model: AppModel, _ width: Int) -> [StyledLine] {
        let rows = known([
            ("Subject", certificate.subject), ("Names", certificate.names.joined(separator: ", ")),
            ("Issuer", certificate.issuer), ("From", utc(certificate.notBefore)),
        ])
        let days = daysLeft(of: certificate, model)
        let isEnding = days.map { $0 <= Self.fewDays } ?? false
        let mark = isEnding ? "\(model.marks.warning) " : ""
        let end = known([("\(mark)To", utc(certificate.notAfter))]).map { $0 + words(for: days, model) }
        return rows.flatMap { ReplyPane.paragraph($0, .plain, width) }
            + end.flatMap { ReplyPane.paragraph($0, isEnding ? .warning : .plain, width) }
            + known([("Key", certificate.key)]).flatMap { ReplyPane.paragraph($0, .plain, width) }
            + known([
                ("SHA-256", inGroups(certificate.fingerprint)),
                ("SHA-256 of the key", inGroups(certificate.keyFingerprint)),
            ]).flatMap { indented($0, width) }
            + warnings(certificate.remarks.filter { $0 != .endsSoon }.map { $0.words(certificate) }, model, width)
    }

    /// What is weak or obsolete. That a certificate ends soon is said beside its end.
    private static func warnings(_ words: [String], _ model: AppModel, _ width: Int) -> [StyledLine] {
        words.flatMap {
            ReplyPane.paragraph("\(model.marks.warning) \($0.prefix(1).uppercased() + $0.dropFirst())", .warning, width)
        }
    }

    /// What a pasted text does not say of a certificate is empty.
    private static func known(_ rows: [(name: String, value: String)]) -> [String] {
        rows.filter { !$0.value.isEmpty }.map { "\($0.name): \($0.value)" }
    }

    /// A paragraph whose further rows are indented.
    private static func indented(_ text: String, _ width: Int) -> [StyledLine] {
        VisibleText(text).wrapped(width - 2).enumerated().map { row, text in
            StyledLine(row == 0 ? "" : "  ", .dim).adding(StyledLine(text, .dim))
        }
    }

    /// Eight octets together, so that a row ends between two.
    private static func inGroups(_ fingerprint: String) -> String {
        let octets = fingerprint.split(separator: ":")
        return stride(from: 0, to: octets.count, by: 8)
            .map { octets[$0..<min($0 + 8, octets.count)].joined(separator: ":") }.joined(separator: " ")
    }

    /// So near to its end a certificate should have been renewed.
    private static let fewDays = 7

    private static func daysLeft(of certificate: TLSCertificate, _ model: AppModel) -> Int? {
        let ofSession = model.source == .recording ? model.started.flatMap { DateTime.day($0) } : nil
        guard let today = ofSession ?? model.settings.today, let end = certificate.lastDay else { return nil }
        return end - today
    }

    /// In a recording the days are counted from the session.
    private static func words(for days: Int?, _ model: AppModel) -> String {
        guard let days else { return "" }
        let words = "\(abs(days)) \(abs(days) == 1 ? "day" : "days")"
        if model.source == .recording {
            return days == 0 ? " (the day of the session)" : " (\(words) \(days < 0 ? "before" : "after") the session)"
        }
        return days < 0 ? " (\(words) ago)" : days == 0 ? " (today)" : " (in \(words))"
    }
}
