import ArgumentParser
import Explainer

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `smtptui reference [TOPIC] [FILTER…]`: what the program knows, looked up.
struct Reference: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look up codes, replies in context, commands, extensions, parameters, mechanisms, phases.",
        discussion: """
            Without arguments it lists the topics: \(topics).
            Words that follow must all occur; a word that is exactly a key (550, 5.1.1, RCPT) beats the others.
            """)

    private static let topics = ReferenceTopic.allCases.map(\.rawValue).joined(separator: ", ")

    @Argument(
        help: ArgumentHelp(
            "A topic and words to look for, or only words to look for in all of them.", valueName: "topic-or-word"))
    var words: [String] = []

    @Flag(help: "Print one JSON object an entry.")
    var json = false

    @Option(help: .hidden)
    var markdown: String?

    func run() throws {
        if let markdown { return try writePages(to: markdown) }
        let query = ReferenceQuery(words: words.flatMap { $0.split(separator: " ").map { String($0) } })
        if query.topic == nil && query.words.isEmpty { return overview() }
        let results = query.bestResults
        guard !results.isEmpty else { throw failure(query) }
        if query.topic == .phases && query.words.isEmpty && !json { guard draw() else { return } }
        for (index, result) in results.enumerated() {
            guard show(result, isFirst: index == 0, isAlone: query.topic != nil) else { return }
        }
    }

    private func overview() {
        let lines = json ? ReferenceForm.jsonOverview : [ReferenceForm.overview]
        for line in lines { guard Console.say(line) else { return } }
    }

    /// Where topics stand together each says its name. False when nobody reads it any more.
    private func show(_ result: ReferenceQuery.Result, isFirst: Bool, isAlone: Bool) -> Bool {
        if json {
            let lines = result.entries.map { ReferenceForm.json($0, topic: isAlone ? nil : result.topic) }
            return Console.say(lines.joined(separator: "\n"))
        }
        let heading = isAlone ? "" : "\(result.topic.title) (\(result.topic.rawValue))\n\n"
        let text = result.entries.map(ReferenceForm.text).joined(separator: "\n\n")
        return Console.say((isFirst ? "" : "\n") + heading + text)
    }

    private func draw() -> Bool {
        Console.say(ReferenceForm.drawing(Self.isUTF8 ? .unicode : .ascii) + "\n")
    }

    /// Nothing found in a topic is an answer; nothing found at all is probably a mistake in the topic.
    private func failure(_ query: ReferenceQuery) -> Failure {
        let sought = Printable.text(words.dropFirst(query.topic == nil ? 0 : 1).joined(separator: " "))
        guard let topic = query.topic else {
            return Failure(.usage, "\(sought) is no topic and is found in none; the topics are \(Self.topics).")
        }
        return Failure(.refused, "Nothing in \(topic.rawValue) has \(sought).")
    }

    private static var isUTF8: Bool {
        guard setlocale(LC_CTYPE, "") != nil, let name = nl_langinfo(nl_item(CODESET)) else { return false }
        return ["UTF-8", "utf8"].contains(String(cString: name))
    }

    /// For `make reference`: the pages of `docs/reference`.
    private func writePages(to folder: String) throws(Failure) {
        for page in ReferencePages.all { try TextFile.replace("\(folder)/\(page.name)", with: page.text) }
    }
}
