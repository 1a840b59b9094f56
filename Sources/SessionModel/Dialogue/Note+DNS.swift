import SMTPSyntax

// What the DNS says of a session.
extension Note {
    package static let dnsCheckID = "dns-check"
    /// The most characters of a note about a check; a record may have 65,535 octets.
    private static let mostOfCheck = 2_000

    /// A line in front that says who was asked, a note per check, and what is to be known beside them.
    ///
    ///     DNS, from 127.0.0.1:5353:
    ///     [ok] SPF of example.org: pass for 192.0.2.1, by ip4:192.0.2.0/24. Record: example.org TXT "v=spf1 …" (…; no AD)
    package static func dnsChecks(_ findings: DNSFindings) -> [Note] {
        let lines =
            ["DNS, from \(findings.source):"] + findings.rows.map(words) + findings.remarks.map { "[i] \($0)" }
        return lines.map { Note(id: dnsCheckID, text: bounded($0)) }
    }

    private static func words(_ row: DNSFindings.Row) -> String {
        let trust = row.isAuthentic.map { $0 ? "AD" : "no AD" }
        let source = [row.sections.isEmpty ? nil : row.sections, trust].compactMap(\.self).joined(separator: "; ")
        let parts = [
            "[\(sign(row.mark))] \(row.subject): \(row.finding)", row.advice, records(row),
            source.isEmpty ? "" : "(\(source))",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func records(_ row: DNSFindings.Row) -> String {
        guard let first = row.records.first else { return "" }
        return row.records.count == 1 ? "Record: \(first)" : "Records: \(row.records.joined(separator: " | "))"
    }

    /// A mark that needs no colour and no Unicode.
    private static func sign(_ mark: DNSFindings.Mark) -> String {
        switch mark {
        case .good: "ok"
        case .notice: "!"
        case .bad: "x"
        case .unknown, .asking: "?"
        }
    }

    private static func bounded(_ text: String) -> String {
        text.count > mostOfCheck ? text.prefix(mostOfCheck) + " …" : text
    }
}
