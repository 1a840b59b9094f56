import SMTPSyntax
import SessionModel

extension Page {
    /// What `:dns` shows.
    static let dns = Page(
        name: "dns", title: { _ in "DNS of this session" }, lines: { DNSPage.lines($0.nameChecks, $1, $0.marks) })
}

/// What the DNS says of a session: a paragraph per check.
///
///     ✓ SPF of example.org (MAIL FROM)
///       pass for 192.0.2.1, by ip4:192.0.2.0/24.
///       example.org TXT "v=spf1 ip4:192.0.2.0/24 -all"
///       RFC 7208 §2.6; no AD
///
///     no AD: not secured by DNSSEC, or the name server does not say.
enum DNSPage {
    static func lines(_ checks: NameChecks, _ width: Int, _ marks: Marks) -> [StyledLine] {
        guard let findings = checks.findings else { return ReplyPane.paragraph("Asking \(marks.more)", .dim, width) }
        let state =
            checks.isRunning ? "Asking \(findings.source) \(marks.more)" : "From \(findings.source); :dns asks again."
        return ReplyPane.paragraph(state, checks.isRunning ? .warning : .dim, width)
            + findings.rows.flatMap { [StyledLine()] + lines($0, width, marks) }
            + (legend(findings.rows) + findings.remarks).flatMap {
                [StyledLine()] + ReplyPane.paragraph($0, .dim, width)
            }
    }

    private static func lines(_ row: DNSFindings.Row, _ width: Int, _ marks: Marks) -> [StyledLine] {
        let (mark, role) = sign(row.mark, marks)
        let head = StyledLine("\(mark) ", role).adding(row.subject, .key).cut(to: width, marks.more)
        let records = row.records.flatMap { VisibleText($0).folded(max(20, width - indent.count)) }
        let source = [row.sections, row.isAuthentic.map(trust) ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
        return [head] + paragraph(row.finding, .plain, width) + paragraph(row.advice, .plain, width)
            + records.map { StyledLine(indent, .plain).adding($0.string, .note) }
            + paragraph(source, .dim, width)
    }

    private static func trust(_ isAuthentic: Bool) -> String { isAuthentic ? "AD" : "no AD" }

    /// What is meant by the marks of DNSSEC: once, because it is the same on each row.
    private static func legend(_ rows: [DNSFindings.Row]) -> [String] {
        [true, false].compactMap { isAuthentic in
            rows.first { $0.isAuthentic == isAuthentic && !$0.trust.isEmpty }.map {
                "\(trust(isAuthentic)): \($0.trust)."
            }
        }
    }

    private static let indent = "  "

    private static func paragraph(_ text: String, _ role: Role, _ width: Int) -> [StyledLine] {
        guard !text.isEmpty else { return [] }
        return VisibleText(text).wrapped(max(20, width - indent.count)).map {
            StyledLine(indent, .plain).adding($0.string, role)
        }
    }

    private static func sign(_ mark: DNSFindings.Mark, _ marks: Marks) -> (String, Role) {
        switch mark {
        case .good: (marks.positive, .positive)
        case .notice: (marks.transient, .transient)
        case .bad: (marks.permanent, .permanent)
        case .unknown: ("?", .dim)
        case .asking: (marks.more, .dim)
        }
    }
}
