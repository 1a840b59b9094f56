import SMTPSyntax

/// Remarks on the reply to a line that did not end with CR LF: what the server did with it is what the standard forbids.
enum EndingRemarks {
    static func sentences(on reply: Reply, in setting: ReplySetting) -> [String] {
        if setting.isEndAtBareFeed { return [endAtBareFeed] }
        guard let name = name(of: setting.ending) else { return [] }
        guard reply.severity.isSuccess else {
            return ["The line ended with \(name), where only CR LF ends one: that may be the reason (RFC 5321 §2.3.8)."]
        }
        let risk = setting.ending == .lf ? " Servers that do so are open to SMTP smuggling." : ""
        return ["The server accepted a line that ended with \(name), which RFC 5321 §2.3.8 forbids.\(risk)"]
    }

    private static let endAtBareFeed =
        "The server ended the message at a dot beside a bare LF, where only CR LF . CR LF ends one (RFC 5321 §4.1.1.4). "
        + "It is open to SMTP smuggling."

    private static func name(of ending: LineEnding) -> String? {
        switch ending {
        case .lf: "a bare LF"
        case .cr: "a bare CR"
        case .crlf, .none: nil
        }
    }
}
