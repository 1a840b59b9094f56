import SMTPStandard
import SMTPSyntax
import SessionModel

/// The secrets that were found in a paste, and what is written in place of them.
///
/// A line of AUTH is cut when it is read. What was in it is kept until the paste has been read, because programs print
/// the same secret elsewhere: on their command line, in their options, in an error message.
struct PasteSecrets: Hashable, Sendable {
    private var kept = KeptSecrets()
    /// The mechanism of the newest AUTH.
    private var mechanism = ""
    /// The answers since then.
    private var answers = 0

    /// An AUTH command without its initial response; nil for any other command.
    mutating func cut(command line: [UInt8]) -> [UInt8]? {
        let command = Command(line)
        guard let name = command.login else { return nil }
        let words = ASCII.words(line[...])
        (mechanism, answers) = (name, 0)
        guard words.count > 1 else { return line }
        // What this program has cut before stays as it is.
        if words.count > 2, line[words[2].startIndex...].starts(with: Self.cutBefore) {
            answers = 1
            return line
        }
        let isName = MechanismFacts.fact(for: name) != nil || words.count > 2 || words[1].count < Self.longAnswer
        guard isName else {
            mechanism = ""
            keep(words[1])
            return Array(line[..<words[1].startIndex]) + mark
        }
        guard words.count > 2, words.count > 3 || words[2] != [UInt8(ascii: "=")] else { return line }
        for word in words.dropFirst(2) { keep(word) }
        keepDecoded(line[words[2].startIndex...])
        answers = 1
        return Array(line[..<words[2].startIndex]) + mark
    }

    /// The answer to a challenge, fully cut; the star that cancels is not a secret.
    mutating func cut(answer line: [UInt8]) -> [UInt8] {
        guard line != [UInt8(ascii: "*")], !line.starts(with: Self.cutBefore) else { return line }
        keep(ASCII.trimmed(line[...]))
        answers += 1
        return mark
    }

    private static let cutBefore = Array("<redacted:".utf8)

    /// What is written in place of an answer whose mechanism is not known.
    static let unnamedMark = Array("<redacted: AUTH response>".utf8)

    /// A word that long is an answer and not a mechanism.
    private static let longAnswer = 21

    private var mark: [UInt8] {
        let name = MechanismFacts.fact(for: mechanism) == nil ? "AUTH" : mechanism
        return Array("<redacted: \(name) response>".utf8)
    }

    private mutating func keep(_ word: ArraySlice<UInt8>) {
        guard !word.isEmpty, !Self.isHidden(word), !isUserName else { return }
        kept.keep(Array(word))
        let text = word.reversed().drop { $0 == UInt8(ascii: "=") }.reversed()
        guard let raw = Base64.decode(text + [UInt8](repeating: UInt8(ascii: "="), count: (4 - text.count % 4) % 4)),
            !Self.isHidden(raw[...])
        else { return }
        kept.keep(Array(secretPart(of: raw)))
    }

    /// A message of PLAIN that the program shows decoded: `\0alice\0correct horse`.
    private mutating func keepDecoded(_ text: ArraySlice<UInt8>) {
        let raw = PasteEscapes.unescaped(text)
        if let place = raw.lastIndex(of: 0) { kept.keep(Array(raw[(place + 1)...].drop { $0 == UInt8(ascii: "0") })) }
    }

    /// The first answer of LOGIN is the user name.
    private var isUserName: Bool { mechanism == "LOGIN" && answers == 0 }

    private func secretPart(of raw: [UInt8]) -> ArraySlice<UInt8> {
        if let field = raw.split(separator: 1).first(where: { $0.starts(with: "auth=".utf8) }) {
            return field.drop { $0 != 0x20 }.dropFirst()
        }
        let afterNUL = raw.split(separator: 0, omittingEmptySubsequences: false).last ?? []
        // CRAM-MD5 has the digest after the user name.
        return mechanism == "CRAM-MD5" ? afterNUL.split(separator: 0x20).last ?? [] : afterNUL
    }

    /// What programs write in place of a secret.
    private static let hidden = [
        "/* secret */", "credentials hidden", "[credentials", "<credentials", "PROVIDED_BUT_REMOVED", "<redacted",
        "[redacted", "<hidden>",
    ].map { Array($0.utf8) }

    static func isHidden(_ text: ArraySlice<UInt8>) -> Bool {
        if text.allSatisfy({ $0 == UInt8(ascii: "*") }) { return true }
        let text = Array(text)
        return hidden.contains { OctetSearch.firstRange(of: $0, in: text) != nil }
    }
}

// What was read before a secret was known.
extension PasteSecrets {
    /// The same events without the secrets.
    mutating func cleaned(_ events: [RecordedEvent]) -> [RecordedEvent] {
        let notes = events.map { event -> RecordedEvent in
            guard case .note(let note, let time) = event else { return event }
            let finder = SpokenSecrets(note.text)
            for secret in finder.found { kept.keep(secret) }
            return .note(Note(id: note.id, text: finder.text), at: time)
        }
        return notes.map(cleaned)
    }

    private func cleaned(_ event: RecordedEvent) -> RecordedEvent {
        switch event {
        case .client(let line, let time): .client(cleaned(line), at: time)
        case .server(let line, let time): .server(cleaned(line), at: time)
        case .note(let note, let time):
            .note(Note(id: note.id, text: Self.shortened(kept.cut(from: note.text))), at: time)
        case .tls, .finding: event
        }
    }

    /// The longest note, in bytes. A note is shortened after it was cut, so that no part of a secret is left at its end.
    private static let longestNote = 1000

    private static func shortened(_ text: String) -> String {
        text.utf8.count <= longestNote ? text : String(decoding: text.utf8.prefix(longestNote), as: UTF8.self) + "…"
    }

    private func cleaned(_ line: WireLine) -> WireLine {
        guard !kept.isEmpty else { return line }
        let bytes = kept.cut(from: line.bytes, isOfLogin: false)
        return bytes == line.bytes ? line : WireLine(bytes: bytes, ending: line.ending)
    }
}
