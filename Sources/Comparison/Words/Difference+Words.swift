import Explainer
import SMTPSyntax
import SessionModel

extension Difference {
    /// The difference in a few words, safe to print.
    package func words(_ names: SideNames) -> String {
        switch self {
        case .onlyBefore: names.onlyBefore
        case .onlyAfter: names.onlyAfter
        case .command: "the commands have other arguments"
        case .message(let old, let new): "the messages differ: " + names.both("\(old) bytes", "\(new) bytes")
        case .code(let old, let new):
            names.both(old?.words(withTime: true) ?? "no reply", new?.words(withTime: true) ?? "no reply")
        case .cut(let old, let new): Self.words(cut: old, new, names)
        case .enhanced(let old, let new): names.both(old.words(withTime: false), new.words(withTime: false))
        case .offer(let change): VisibleText(Self.words(change, names)).string
        case .text: "the words of the reply differ"
        case .time(let old, let new):
            names.both("after \(SpokenTime.words(old))", "after \(SpokenTime.words(new))")
        case .tls(let difference): VisibleText(difference.words(names)).string
        case .end(let old, let new): names.both(old.words, new.words)
        }
    }

    private static func words(cut old: Bool, _ new: Bool, _ names: SideNames) -> String {
        let sides = [old ? names.before : nil, new ? names.after : nil].compactMap(\.self)
        return "no complete reply: closed in the middle (\(sides.joined(separator: ", ")))"
    }

    private static func words(_ change: OfferChange, _ names: SideNames) -> String {
        let parameters = { (list: [String]) in list.isEmpty ? "without a value" : list.joined(separator: " ") }
        let whole = { (list: [String]) in ([change.keyword] + list).joined(separator: " ") }
        switch change.kind {
        case .new: return "\(whole(change.now)): \(names.onlyAfter)"
        case .gone: return "\(whole(change.before)): \(names.onlyBefore)"
        case .changed, .same: break
        }
        guard !change.lost.isEmpty || !change.gained.isEmpty else {
            return "\(change.keyword): " + names.both(parameters(change.before), parameters(change.now))
        }
        let lost = change.lost.isEmpty ? nil : "\(change.lost.joined(separator: " ")) \(names.onlyBefore)"
        let gained = change.gained.isEmpty ? nil : "\(change.gained.joined(separator: " ")) \(names.onlyAfter)"
        return "\(change.keyword): " + [lost, gained].compactMap(\.self).joined(separator: ", ")
    }
}

extension ReplyOutline {
    /// `450 4.7.1 after 31 s`; a wait that no one notices is left out.
    fileprivate func words(withTime: Bool) -> String {
        var words = enhanced.map { "\(code) \($0)" } ?? "\(code)"
        if withTime, let seconds, TimeClass(seconds) != .instant { words += " after \(SpokenTime.words(seconds))" }
        return words
    }
}

extension TLSDifference {
    fileprivate func words(_ names: SideNames) -> String {
        switch self {
        case .failed(let old, let new):
            names.both(old.map { "no TLS (\($0))" } ?? "TLS", new.map { "no TLS (\($0))" } ?? "TLS")
        case .version(let old, let new): names.both(old, new)
        case .cipher(let old, let new): names.both(old, new)
        case .verification(let old, let new):
            "certificate: " + names.both(old ?? "verified", new ?? "verified")
        case .certificate(let old, let new):
            "another certificate: " + names.both(Self.words(old), Self.words(new))
        }
    }

    private static func words(_ certificate: TLSCertificate) -> String {
        "\(certificate.subject) until \(certificate.notAfter) (SHA-256 \(certificate.fingerprint.prefix(8))…)"
    }
}

extension SessionEnd {
    /// Who ended the connection.
    package var words: String {
        switch self {
        case .quit: "ended by QUIT"
        case .server: "closed by the server"
        case .timeout: "closed by the client after the time limit"
        case .client: "closed by the client"
        }
    }
}
