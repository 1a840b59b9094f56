/// The options of a connection that were typed, whatever else is on the command line.
///
///     a --mx example.test --tls-max=1.2 --quiet    →    --mx example.test, --tls-max 1.2
struct TypedOptions: Hashable {
    private struct Option: Hashable {
        let word: String
        /// Nil for a flag.
        let value: String?
    }

    private let options: [Option]

    init(_ words: some Sequence<String>) {
        var tried = ConnectionOptions.none
        var options: [Option] = []
        var rest = Array(words.prefix { $0 != "--" })[...]
        while let word = rest.popFirst() {
            guard word.hasPrefix("-") else { continue }
            if let equals = word.firstIndex(of: "="), word.hasPrefix("--") {
                let (name, value) = (String(word[..<equals]), String(word[word.index(after: equals)...]))
                if tried.take(option: name, value) { options.append(Option(word: name, value: value)) }
            } else if word == Self.practice || tried.take(flag: word) {
                options.append(Option(word: word, value: nil))
            } else if let value = rest.first, tried.take(option: word, value) {
                options.append(Option(word: word, value: value))
                rest.removeFirst()
            }
        }
        self.options = options
    }

    /// The flag of `run` that is no option of other commands.
    private static let practice = "--practice"

    var isEmpty: Bool { options.isEmpty }

    /// Whether one of these was typed: `--mx`.
    func hasAny(of words: some Sequence<String>) -> Bool {
        words.contains { word in options.contains { $0.word == word } }
    }

    /// Sets them among those of a connection.
    func set(in connection: inout ConnectionOptions) {
        for option in options {
            if let value = option.value {
                _ = connection.take(option: option.word, value)
            } else {
                _ = connection.take(flag: option.word)
            }
        }
    }
}
