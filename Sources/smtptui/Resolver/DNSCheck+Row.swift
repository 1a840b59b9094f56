import DNS
import SMTPSyntax
import SessionModel

extension DNSCheck {
    /// The check as it is shown and noted.
    func row(at place: CheckPlace) -> DNSFindings.Row {
        let words = finding.words(of: subject, at: place)
        let rest = furtherRecords > 0 ? ["\(furtherRecords) further records"] : []
        let truncated = isTruncated ? "An answer did not fit, also over TCP; records may be missing." : nil
        let cut = isCutShort ? "Not everything was asked: there would be too many questions." : nil
        return DNSFindings.Row(
            mark, words.subject, finding: words.finding, advice: CheckWords.sentences(words.advice, truncated, cut),
            records: records.map(\.display) + rest, sections: references.line,
            trust: place.trust(isAuthentic: isAuthentic), isAuthentic: isAuthentic)
    }

    private var mark: DNSFindings.Mark {
        if finding == .asking { return .asking }
        return switch verdict {
        case .good: .good
        case .notice: .notice
        case .bad: .bad
        case .unknown: .unknown
        }
    }
}
