import ArgumentParser
import Explainer

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `smtptui reference [TOPIC] [WORD…]`: searches the tables of the program.
struct Reference: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reference",
        abstract: "Look up reply codes, commands, extensions, parameters, mechanisms and phases.",
        discussion: """
            Without arguments, lists the topics: \(topics).
            With words, prints the entries that contain all of them; if a word is exactly a key (550, 5.1.1, \
            RCPT), only the entries of that key.
            """)

    private static let topics = ReferenceTopic.allCases.map(\.rawValue).joined(separator: ", ")

    @Argument(
        help: ArgumentHelp(
            "A topic and words to search for, or only words, to search all topics.", valueName: "topic-or-word"))
    var words: [String] = []

    @Flag(help: "Print one JSON object per entry.")
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

    /// Results from several topics are printed under the names of their topics. False when the output is closed.
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

    /// Nothing found in a topic is a result; nothing found in any topic is probably a mistyped topic.
    private func failure(_ query: ReferenceQuery) -> Failure {
        let sought = Printable.text(words.dropFirst(query.topic == nil ? 0 : 1).joined(separator: " "))
        guard let topic = query.topic else {
            return Failure(.usage, "Nothing found for \(sought), which is not a topic either. Topics: \(Self.topics).")
        }
        return Failure(.refused, "Nothing found in \(topic.rawValue) for \(sought).")
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
