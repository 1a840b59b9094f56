import SMTPStandard
import SMTPSyntax

extension Explanation {
    /// The reply to EHLO or LHLO, row by row: the server's name, what it offers, what it no longer offers.
    ///
    ///     250-SIZE 10240000   →   "SIZE", "declare the size of a message beforehand; at most 9.7 MiB"
    ///
    /// `earlier` are the offers of the previous EHLO; nil when there was none. Empty for any other reply.
    package static func extensions(
        in reply: Reply, after earlier: [ServiceExtension]? = nil, _ context: ReplyContext
    ) -> [ExplainedExtension] {
        guard reply.code == 250, let first = reply.lines.first else { return [] }
        if context == .command(.helo) { return reply.lineCount > 1 ? [noListAfterHELO] : [] }
        guard context == .command(.ehlo) || context == .command(.lhlo) else { return [] }
        let isCompared = reply.lineCount <= Bounded.mostCompared
        let changes = isCompared ? earlier.map { OfferChanges(from: $0, to: ServiceExtension.list(in: reply)) } : nil
        var reading = OfferReading(changes)
        let lines = reply.lines.dropFirst()
        var rows = [serverName(first.text)] + lines.prefix(Bounded.mostRows).map { reading.row($0.text) }
        if lines.isEmpty { rows.append(ExplainedExtension(.remark, "", "no extensions")) }
        let hidden = reply.lineCount - 1 - Bounded.mostRows
        if hidden > 0 {
            rows.append(ExplainedExtension(.remark, "…", "\(hidden) more lines, not shown"))
        }
        return rows + goneRows(changes?.gone ?? [])
    }

    /// The reply to HELO has no list, whatever follows (RFC 5321 §3.2).
    private static let noListAfterHELO = ExplainedExtension(
        .remark, "", "HELO has no extensions; the further lines do not list any (RFC 5321 §3.2)")

    /// The first line is the name, even if it reads like a keyword (RFC 5321 §4.1.1.1).
    private static func serverName(_ text: [UInt8]) -> ExplainedExtension {
        guard let name = ASCII.words(text[...]).first else {
            return ExplainedExtension(.name, "", "an empty first line: the server does not give its name")
        }
        if greetings.contains(where: { ASCII.equal($0.utf8, name.filter(ASCII.isLetter)) }) {
            let line = Bounded.text(String(decoding: ASCII.trimmed(text[...]), as: UTF8.self))
            return ExplainedExtension(
                .name, "", "the first line should begin with the server's name (RFC 5321 §4.1.1.1); it is \"\(line)\"")
        }
        let rest = ASCII.trimmed(text[name.endIndex...])
        let greeting = rest.isEmpty ? "" : "; it adds \"\(Bounded.text(String(decoding: rest, as: UTF8.self)))\""
        let fact = ExtensionFacts.fact(for: ASCII.uppercased(name))
        return ExplainedExtension(
            .name, String(decoding: name, as: UTF8.self),
            fact == nil
                ? "the server's name\(greeting)"
                : "the first line is the server's name, not the extension\(greeting)")
    }

    /// Words of greeting, which some servers put where their name belongs.
    private static let greetings = [
        "hello", "hi", "hey", "welcome", "greetings", "pleased", "nice", "ok", "howdy", "hallo", "bonjour", "hola",
        "ciao", "at", "good",
    ]

    private static func goneRows(_ gone: [OfferChange]) -> [ExplainedExtension] {
        let rows = gone.prefix(Bounded.mostItems).map { change in
            let words =
                change.keyword == "STARTTLS"
                ? "no longer offered, as required under TLS (RFC 3207 §4.2)" : "no longer offered"
            var row = ExplainedExtension(.offer, change.keyword, words)
            row.isKnown = ExtensionFacts.fact(for: change.keyword) != nil
            row.change = .gone
            return row
        }
        guard gone.count > Bounded.mostItems else { return rows }
        return rows + [
            ExplainedExtension(.remark, "…", "\(gone.count - Bounded.mostItems) more no longer offered, not shown")
        ]
    }
}
