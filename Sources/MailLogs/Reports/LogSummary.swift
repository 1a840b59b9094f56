import SMTPSyntax

/// How often each cause, each domain and each software occurs in a log.
package struct LogSummary {
    private var causes = Tally()
    private var domains = Tally()
    private var software = Tally()
    private var refusals = Tally.Count()
    private var deliveries = 0
    private var first: String?
    private var last: String?

    /// How many rows of each table are printed.
    private static let mostRows = 20

    package init() {}

    package mutating func addDelivery() { deliveries += 1 }

    package mutating func add(_ refusal: LoggedRefusal, _ meaning: RefusalMeaning) {
        if refusal.speaker == .remote { refusals.remote += 1 } else { refusals.local += 1 }
        causes.add(meaning.label, refusal.speaker)
        if let domain = refusal.domain { domains.add(domain, refusal.speaker) }
        if refusal.reply != nil { software.add(meaning.software ?? "unknown", refusal.speaker) }
        guard let time = refusal.time else { return }
        if first == nil { first = time }
        last = time
    }

    /// Tables for people, without a line end at the last line.
    package func text(lineCount: Int) -> String {
        let span = first.flatMap { first in last.map { ", from \(first) to \($0)" } } ?? ""
        var lines = [
            Self.counted(refusals.sum, "refusal", "refusals") + " and "
                + Self.counted(deliveries, "delivery", "deliveries") + " in "
                + Self.counted(lineCount, "line", "lines") + span
        ]
        for (title, tally) in [("Cause", causes), ("Domain", domains), ("Software", software)] {
            lines += table(title, tally)
        }
        return lines.map { VisibleText($0).string }.joined(separator: "\n")
    }

    private static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    private func table(_ title: String, _ tally: Tally) -> [String] {
        let ranked = tally.ranked
        guard !ranked.isEmpty else { return [] }
        let rows = ranked.prefix(Self.mostRows).map { row($0.name, $0.count) }
        var others = tally.others
        for (_, count) in ranked.dropFirst(Self.mostRows) {
            others.remote += count.remote
            others.local += count.local
        }
        let rest = others.sum > 0 ? [row("(others)", others)] : []
        return ["", Self.padded(title, 40) + Self.number("remote") + Self.number("local")] + rows + rest
    }

    private func row(_ name: String, _ count: Tally.Count) -> String {
        Self.padded(name, 40) + Self.number("\(count.remote)") + Self.number("\(count.local)")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        let text = text.count > width - 1 ? String(text.prefix(width - 2)) + "…" : text
        return text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func number(_ text: String) -> String {
        String(repeating: " ", count: max(1, 10 - text.count)) + text
    }

    /// One object on one line.
    package func json(lineCount: Int) -> String {
        JSONText.object([
            ("lines", .number(lineCount)), ("refusals", Self.value(refusals)), ("deliveries", .number(deliveries)),
            ("first", first.map { .text($0) } ?? .null), ("last", last.map { .text($0) } ?? .null),
            ("causes", Self.value(causes)), ("domains", Self.value(domains)), ("software", Self.value(software)),
        ])
    }

    private static func value(_ tally: Tally) -> JSONText {
        let members = tally.ranked.map { JSONText.Member($0.name, value($0.count)) }
        return .record(members + (tally.others.sum > 0 ? [JSONText.Member("(others)", value(tally.others))] : []))
    }

    private static func value(_ count: Tally.Count) -> JSONText {
        .record([JSONText.Member("remote", .number(count.remote)), JSONText.Member("local", .number(count.local))])
    }
}
