import SMTPSyntax

/// The clues to a server's software so far.
package struct SoftwareEvidence: Hashable, Sendable {
    private struct Trace: Hashable, Sendable {
        let software: Software
        let weight: Int
        /// What was searched for: the same clue counts once, whatever surrounds it.
        let clue: String
        let words: String
    }

    private var traces: [Trace] = []
    /// The software with the most weight; nil without any clue.
    package private(set) var guess: SoftwareGuess?

    package init() {}

    /// How many clues were found.
    package var count: Int { traces.count }

    private func weighed() -> SoftwareGuess? {
        var sums: [Software: Sum] = [:]
        for trace in traces { sums[trace.software, default: Sum()].add(trace.weight) }
        // Of equal sums the first one found, so that the guess stays stable.
        guard let most = sums.values.max(), let first = traces.first(where: { sums[$0.software] == most }) else {
            return nil
        }
        let evidence = traces.filter { $0.software == first.software }.map(\.words)
        return SoftwareGuess(software: first.software, certainty: most.certainty, evidence: evidence)
    }

    /// What the clues to one software weigh. However many clues it shares with other software, they make nothing certain.
    private struct Sum: Comparable {
        private var own = 0
        private var shared = 0

        mutating func add(_ weight: Int) {
            if weight > 1 { own += weight } else { shared += weight }
        }

        var certainty: SoftwareGuess.Certainty { own >= 3 ? .sure : own == 2 ? .likely : .possible }

        static func < (left: Sum, right: Sum) -> Bool { (left.own, left.shared) < (right.own, right.shared) }
    }

    /// Looks for clues in a reply.
    package mutating func look(at reply: Reply, in context: ReplyContext) {
        switch context {
        case .greeting: lookAtGreeting(reply)
        case .command(let verb) where verb == .ehlo || verb == .lhlo:
            if reply.severity == .positive { lookAtHello(reply) }
        default: look(for: SoftwareClues.inReplies, in: Self.text(of: reply), called: "reply")
        }
    }

    private mutating func lookAtGreeting(_ reply: Reply) {
        // The first word is the name of the host, which may be postfix.example.org.
        let text = Self.text(of: reply)
        let name = text.prefix { !ASCII.isBlank($0) }
        look(for: SoftwareClues.inHosts, in: name, called: "greeting")
        look(for: SoftwareClues.inGreetings, in: text[name.endIndex...], called: "greeting")
        // The partial greeting that postscreen sends first to detect clients that do not wait (POSTSCREEN_README).
        if reply.lines.count > 1, guess?.software == .postfix {
            add(.postscreen, 12, "greeting: a separate line before the real one, from Postfix")
        }
    }

    private mutating func lookAtHello(_ reply: Reply) {
        if let first = reply.lines.first {
            look(for: SoftwareClues.inHellos, in: first.text.prefix(300), called: "EHLO")
        }
        let offers = ServiceExtension.list(in: reply)
        let keywords = offers.map(\.keyword)
        for clue in SoftwareClues.all where clue.place == .keyword && keywords.contains(clue.words) {
            add(clue.software, clue.weight, "keyword: \(clue.words)")
        }
        if zip(keywords, keywords.dropFirst()).contains(where: { $0 == ("VRFY", "ETRN") }) {
            add(.postfix, 1, "keywords: VRFY before ETRN")
        }
        if offers.contains(where: { $0.keyword == "OK" && $0.parameters.first?.hasPrefix("SESSIONID=") == true }) {
            add(.cyrus, 3, "EHLO: a last line with SESSIONID")
        }
    }

    private mutating func look(for clues: SoftwareClues.Search, in text: ArraySlice<UInt8>, called name: String) {
        for (clue, place) in clues.found(in: text) {
            let quote = String(decoding: text[place], as: UTF8.self)
            add(clue.software, clue.weight, "\(name): \"\(quote)\"", clue: "\(name): \(clue.words)")
        }
    }

    private mutating func add(_ software: Software, _ weight: Int, _ words: String, clue: String? = nil) {
        let trace = Trace(software: software, weight: weight, clue: clue ?? words, words: words)
        let isKnown = traces.contains { $0.software == software && $0.clue == trace.clue }
        guard !isKnown else { return }
        traces.append(trace)
        guess = weighed()
    }

    /// Clues are at the beginning; a reply of a million octets must not be searched.
    private static func text(of reply: Reply) -> ArraySlice<UInt8> {
        if reply.lines.count == 1 { return reply.lines[0].text.prefix(300) }
        return Array(reply.lines.prefix(4).map { Array($0.text.prefix(300)) }.joined(separator: [0x20]))[...]
    }
}
