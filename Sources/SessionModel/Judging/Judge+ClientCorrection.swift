import SMTPStandard
import SMTPSyntax

// XCLIENT and XFORWARD with mistakes, corrected.
extension Judge {
    /// The line with the names that the server offers and values in their form; nil where nothing is wrong with it, or
    /// where that is not enough for it to succeed.
    ///
    ///     XCLIENT ADR=[192.0.2.7]   →   XCLIENT ADDR=192.0.2.7
    ///     XCLIENT NAME:mx.example   →   XCLIENT NAME=mx.example
    func correctedAttributes(_ line: [UInt8]) -> CorrectedLine? {
        let command = Command(line)
        let offered = clientAttributes(of: command.verb)
        guard command.verb == .xclient || command.verb == .xforward, !offered.isEmpty,
            !verdict(on: line).foreseesSuccess
        else { return nil }
        let words = command.words.map {
            Self.corrected(String(decoding: $0, as: UTF8.self), of: command.verb, offered)
        }
        let text = ([command.verb.name] + words).joined(separator: " ")
        guard Array(text.utf8) != line, verdict(on: Array(text.utf8)).foreseesSuccess else { return nil }
        return CorrectedLine(text)
    }

    /// One attribute; as it is where nothing is known to be better.
    private static func corrected(_ word: String, of verb: Verb, _ offered: [String]) -> String {
        guard let end = word.firstIndex(of: "=") ?? word.firstIndex(of: ":") else { return word }
        let (typed, value) = (ASCII.uppercased(word[..<end].utf8), String(word[word.index(after: end)...]))
        guard let name = offered.contains(typed) ? typed : NearestName.of(typed, among: offered),
            let octets = Xtext.decoded(Array(value.utf8)[...])
        else { return word }
        let meant = String(decoding: octets, as: UTF8.self)
        guard let attribute = ClientAttribute.named(name), attribute.problem(with: meant, of: verb) != nil else {
            return "\(name)=\(value)"
        }
        let near = NearestName.of(meant, among: attribute.knownValues)
        return attribute.written(attribute.corrected(meant, of: verb) ?? near ?? meant)
    }
}
