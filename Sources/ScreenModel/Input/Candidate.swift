/// A way to go on with the line that is typed.
package struct Candidate: Hashable, Sendable {
    /// The whole line with it.
    package let line: String
    /// How many characters in front of the end of the line the cursor goes: 1 for `MAIL FROM:<|>`.
    package let cursor: Int
    /// What the list shows of it.
    package let name: String
    /// What it is, in a few words.
    package let words: String
    /// The line with something plausible wherever it is open: `SIZE=` needs a number.
    let example: String

    init(_ line: String, cursor: Int = 0, name: String, _ words: String, example: String? = nil) {
        self.line = line
        self.cursor = cursor
        self.name = name
        self.words = words
        self.example = example ?? line
    }

    /// What it adds to a line at the cursor; nil where it does not begin like that, or adds nothing.
    ///
    /// What is after the cursor is part of it: in `MAIL FROM:<al|>` it may add `ice@example.org>`.
    func rest(after before: String, _ after: String) -> String? {
        guard line.count > before.count + after.count, line.hasSuffix(after),
            line.prefix(before.count).uppercased() == before.uppercased()
        else { return nil }
        return String(line.dropFirst(before.count))
    }

    /// What all of some candidates add first, up to what is after the cursor.
    static func commonRest(of candidates: [Candidate], after before: String, _ after: String) -> String {
        let rests = candidates.map { $0.rest(after: before, after).map { $0.dropLast(after.count) } }
        guard var common = rests.first ?? nil else { return "" }
        for rest in rests {
            guard let rest else { return "" }
            common = common.prefix(zip(common, rest).prefix { $0 == $1 }.count)
        }
        return String(common)
    }
}
