import SMTPSyntax

/// Extensions that are offered without another one that they need.
enum OfferGaps {
    private struct Need {
        let keyword: String
        let other: String
        let source: SpecReference
    }

    private static let needs: [Need] = [
        Need(keyword: "SMTPUTF8", other: "8BITMIME", source: .rfc(6531, "3.1")),
        Need(keyword: "BINARYMIME", other: "CHUNKING", source: .rfc(3030, "3")),
    ]

    /// What LMTP servers must offer (RFC 2033 §5).
    private static let dueInLMTP = ["PIPELINING", "ENHANCEDSTATUSCODES"]

    static func remarks(in list: [ServiceExtension], _ context: ReplyContext) -> [ExplainedExtension] {
        let offered = Set(list.map(\.keyword))
        let gaps = needs.filter { offered.contains($0.keyword) && !offered.contains($0.other) }.map {
            "\($0.keyword) must not be offered without \($0.other), which is missing (\($0.source))"
        }
        let due = context == .command(.lhlo) ? dueInLMTP.filter { !offered.contains($0) } : []
        let missing = due.map { "\($0) is missing; LMTP requires it (RFC 2033 §5)" }
        return (gaps + missing).map { ExplainedExtension(.remark, "", $0) }
    }
}
