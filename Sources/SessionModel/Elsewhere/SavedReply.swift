import SMTPSyntax

/// A reply as what a script expects.
///
///     S: 250-mx.example.test        the code; the text is for people
///     S: 250-SIZE*                  the extension, whatever its limit is
///     S: 250 2.1.0 Ok               the code and the enhanced code
enum SavedReply {
    static func lines(of reply: ExchangeReply, in transcript: Transcript) -> [String] {
        let offers = Set<Verb>([.ehlo, .lhlo]).contains(reply.context.factKey)
        let replied = reply.lines.compactMap { transcript.replyLine(at: $0) }
        if let odd = replied.first(where: { !(200..<600).contains(Int($0.code.number)) }) {
            return ["# The server answered with the code \(odd.code), which no script can expect."]
        }
        return replied.enumerated().map { place, line in
            let mark = place < replied.count - 1 ? "-" : " "
            let isOffer = offers && place > 0 && line.code == 250
            let text = isOffer ? keyword(of: line).map { "\($0)*" } : nil
            let written = text ?? remark(line.text)
            return "S: \(line.code)" + (written.isEmpty && mark == " " ? "" : mark + written)
        }
    }

    /// The keyword of an extension; nil where the line has none.
    private static func keyword(of line: ReplyLine) -> String? {
        guard let word = ASCII.words(line.text[...]).first else { return nil }
        let keyword = word.prefix { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
        return keyword.isEmpty ? nil : String(decoding: keyword, as: UTF8.self)
    }

    /// Text without a wildcard.
    private static func remark(_ text: [UInt8]) -> String {
        var output: [UInt8] = []
        VisibleText.appendFileForm(text[...], escapesStars: true, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
