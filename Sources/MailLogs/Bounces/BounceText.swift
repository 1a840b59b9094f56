import SMTPSyntax

/// The text for people in a bounce: its paragraphs, and the refusals that they quote.
struct BounceText {
    private(set) var refusals: [LoggedRefusal] = []
    private var paragraph: [UInt8] = []
    /// The last address that was named: a paragraph may be about it.
    private var address: String?

    init(_ lines: [[UInt8]]) {
        for line in lines {
            let text = ASCII.trimmed(line[...])
            let isRule = text.starts(with: "-----".utf8)
            let isNew = line.first == UInt8(ascii: "<") && text.contains(UInt8(ascii: "@"))
            if text.isEmpty || isRule || isNew { close() }
            // What qmail says after the reply is not part of it.
            if !isRule, !text.starts(with: "Giving up on ".utf8), paragraph.count < 8192 {
                paragraph += (paragraph.isEmpty ? [] : [0x20]) + text
            }
        }
        close()
    }

    private mutating func close() {
        defer { paragraph = [] }
        let text = LogText(paragraph)
        guard !text.octets.isEmpty else { return }
        if let named = Self.address(in: text) { address = named }
        guard let said = said(in: text) else { return }
        var refusal = LoggedRefusal(log: LoggedRefusal.bounce, speaker: said.isLocal ? .local : .remote)
        refusal.reply = said.reply?.withoutSecrets(isOfLogin: said.context?.isOfLogin == true)
        refusal.trouble = said.trouble
        refusal.context = said.context
        refusal.mayAnswerHello = said.mayAnswerHello
        refusal.host = said.host?.string
        refusal.recipient = address
        refusals.append(refusal)
    }

    /// A quoted reply anywhere, or any reason after `<address>:`.
    private func said(in text: LogText) -> ReadReason? {
        if text.octets.first == UInt8(ascii: "<"), let end = text.place(of: Array(">:".utf8), from: 0) {
            return ReadReason(LogText(ASCII.trimmed(text.octets[(end + 2)...])))
        }
        return ReadReason(quotedIn: text)
    }

    private static func address(in text: LogText) -> String? {
        let words = text.octets.split { " ,;\"<>{}()\t".utf8.contains($0) }
        guard let word = words.first(where: { $0.contains(UInt8(ascii: "@")) }), word.count <= 320 else { return nil }
        return LogText(word.last == UInt8(ascii: ":") ? word.dropLast() : word).string
    }
}
