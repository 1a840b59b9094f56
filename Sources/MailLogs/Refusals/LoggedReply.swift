import SMTPSyntax

/// A reply as a log has it: on one line, perhaps without its code.
///
///     550-5.1.1 No such 550 5.1.1 user      →   two lines, as Postfix joins them
///     550-No such\n550 user                 →   two lines, as Exim writes them
///     5.7.1 Message rejected                →   550 5.7.1 Message rejected; the code is assumed
package struct LoggedReply: Hashable, Sendable {
    package let reply: Reply
    /// Whether the code is not in the log, but what the server sends here unless it is configured otherwise.
    package let isCodeAssumed: Bool

    /// Longer text is cut: nothing after it says more.
    private static let most = 4096

    /// Nil where the text is not a reply.
    init?(_ text: LogText) {
        let lines = Self.lines(of: Self.withLineEnds(text.octets.prefix(Self.most)))
        guard let first = lines.first.flatMap({ ReplyLine($0) }),
            first.code.severity == .transient || first.code.severity == .permanent
        else { return nil }
        let others = lines.dropFirst().compactMap { ReplyLine($0) }
        reply = Reply(lines: [first] + others, code: (others.last ?? first).code)
        isCodeAssumed = false
    }

    /// A text without a code, or with an enhanced code alone.
    init?(_ text: LogText, assuming code: String) {
        let text = Self.withLineEnds(text.octets.prefix(Self.most)).prefix { $0 != 0x0A }
        let words = String(decoding: ASCII.trimmed(text[...]), as: UTF8.self)
        guard let reply = Reply(words.isEmpty ? code : "\(code) \(words)") else { return nil }
        self.reply = reply
        isCodeAssumed = true
    }

    private init(_ reply: Reply, isCodeAssumed: Bool) {
        self.reply = reply
        self.isCodeAssumed = isCodeAssumed
    }

    /// The same without what may be a secret.
    func withoutSecrets(isOfLogin: Bool) -> LoggedReply {
        guard isOfLogin || reply.lines.contains(where: { LogSecrets.namesLogin($0.text) }) else { return self }
        let text = LogSecrets.cut(reply.text, isOfLogin: isOfLogin)
        guard text != reply.text else { return self }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(reply.code) \($0)" }
        return Reply(lines.joined(separator: "\n")).map { LoggedReply($0, isCodeAssumed: isCodeAssumed) } ?? self
    }

    /// The code that goes with an enhanced code: 550 or 451.
    static func code(for enhanced: EnhancedStatusCode) -> String { enhanced.statusClass == 4 ? "451" : "550" }

    /// On one line, for people: without the codes of further lines.
    package var line: String {
        let first = reply.lines.first?.text ?? []
        let texts = [first] + reply.lines.dropFirst().map(\.remark)
        return "\(reply.code) " + texts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Exim writes a line end as a backslash and a letter.
    private static func withLineEnds(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var octets: [UInt8] = []
        for octet in ASCII.trimmed(text) {
            if octet == UInt8(ascii: "n"), octets.last == UInt8(ascii: "\\") {
                octets[octets.count - 1] = 0x0A
            } else {
                octets.append(octet)
            }
        }
        return octets
    }

    /// The lines of a reply that may be joined by spaces: its code is in front of each.
    private static func lines(of text: [UInt8]) -> [[UInt8]] {
        var lines = text.split(separator: 0x0A).map { Array(ASCII.trimmed($0)) }
        while let last = lines.last, last.count > 4, last[3] == UInt8(ascii: "-"), lines.count < 100 {
            let code = Array(last.prefix(3))
            let places = [UInt8(ascii: "-"), UInt8(ascii: " ")].compactMap {
                LogText(last).place(of: [0x20] + code + [$0], from: 4)
            }
            guard let place = places.min() else { break }
            lines[lines.count - 1] = Array(last[..<place])
            lines.append(Array(last[(place + 1)...]))
        }
        return lines
    }
}
