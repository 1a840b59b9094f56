import SMTPSyntax
import SessionModel

// `:copy`, `:write` and `:save`: what was said, in the form that people paste, or for a script or another program;
// without secrets.
extension AppModel {
    /// What of the conversation is copied or written.
    enum Part: String, CaseIterable {
        case reply, exchange, all
    }

    /// The longest text for the clipboard, in octets: terminals ignore longer ones, and say nothing.
    private static let mostCopied = 65_536

    /// `:copy [reply|exchange|all]`, `:copy as FORM`
    mutating func copy(_ argument: String) -> [Effect] {
        let words = argument.split(separator: " ")
        if words.first == "as" { return copy(as: words.dropFirst().joined(separator: " ")) }
        guard let part = part(named: argument, else: .exchange) else {
            notice = ":copy is followed by reply, exchange, all or as; nothing was copied."
            return []
        }
        let text = text(of: part)
        guard !text.isEmpty else { return sayNothingThere() }
        return refuse(secretsIn: entries(of: part), done: "copied") ?? copy(text)
    }

    /// The session as what another program does the same with.
    private mutating func copy(as name: String) -> [Effect] {
        guard let form = ElsewhereForm.named(name) else {
            let names = ElsewhereForm.all.map(\.name).joined(separator: ", ")
            notice = "Copy as one of \(names). Nothing was copied."
            return []
        }
        guard !text(of: .all).isEmpty else { return sayNothingThere() }
        if let refusal = refuse(secretsIn: entries(of: .all), done: "copied") { return refusal }
        return copy(Array((form.text(dialogue, serverElsewhere) + "\n").utf8))
    }

    /// The server, as other programs name it.
    private var serverElsewhere: Endpoint {
        Endpoint(settings.target) ?? connection.address.flatMap { Endpoint($0) }
            ?? .tcp(host: ElsewhereForm.unknownHost, port: 25)
    }

    private mutating func copy(_ text: [UInt8]) -> [Effect] {
        guard text.count <= Self.mostCopied else {
            notice = "\(text.count) bytes are too many for the clipboard; :write FILE writes all."
            return []
        }
        let secrets = session.keepsSecrets ? " It contains secrets." : ""
        report("Sent to the clipboard: \(Self.lines(in: text)).\(secrets) If it is not there, use :write FILE.")
        return [.copy(String(decoding: text, as: UTF8.self))]
    }

    /// `:write FILE`
    mutating func write(_ argument: String) -> [Effect] {
        guard !argument.isEmpty else {
            notice = "The name of a new file is missing: :write session.txt"
            return []
        }
        let text = text(of: .all)
        return text.isEmpty ? sayNothingThere() : save(text, to: argument, as: "the transcript")
    }

    /// `:save FILE`
    mutating func save(_ argument: String) -> [Effect] {
        guard !argument.isEmpty else {
            notice = "The name of a new file is missing: :save session.smtp"
            return []
        }
        guard !text(of: .all).isEmpty else { return sayNothingThere() }
        let script = SavedScript.text(
            of: dialogue.transcript, title: settings.target, keepsSecrets: session.keepsSecrets)
        return save(script, to: argument, as: "the script")
    }

    private mutating func save(_ text: [UInt8], to path: String, as what: String) -> [Effect] {
        if let refusal = refuse(secretsIn: entries(of: .all), done: "written") { return refusal }
        return [.saveTranscript(text, to: path, as: session.keepsSecrets ? "\(what), with its secrets," : what)]
    }

    /// Says where a secret of the session is that would be given away; nil where none is, or where they are kept.
    private mutating func refuse(secretsIn parts: [Range<Int>], done: String) -> [Effect]? {
        guard !session.keepsSecrets else { return nil }
        let places = dialogue.secretPlaces(in: dialogue.transcript, given: [])
        guard let place = places.first(where: { place in parts.contains { $0.contains(place.entry) } }) else {
            return nil
        }
        notice = "A secret of this session is in \(place.kind.words). Nothing was \(done)."
        return []
    }

    private mutating func sayNothingThere() -> [Effect] {
        notice = "Nothing has been said yet."
        return []
    }

    private func part(named name: String, else usual: Part) -> Part? {
        name.isEmpty ? usual : Part(rawValue: name)
    }

    private func text(of part: Part) -> [UInt8] {
        var text: [UInt8] = []
        for entries in entries(of: part) { TextForm.append(entries, of: dialogue.transcript, to: &text) }
        return text
    }

    /// What was sent comes first; between it and its reply may be other commands that were sent ahead.
    private func entries(of part: Part) -> [Range<Int>] {
        let transcript = dialogue.transcript
        if part == .all { return [transcript.start..<transcript.count] }
        guard let end = explainedReply else { return [] }
        let reply = Range(dialogue.range(ofReplyEndingAt: end))
        guard part == .exchange, let exchange = transcript.exchange(at: end), let asked = exchange.asked else {
            return [reply]
        }
        // Of a message the dot is enough.
        return [asked..<asked + 1, reply]
    }

    private static func lines(in text: [UInt8]) -> String {
        let count = text.count { $0 == UInt8(ascii: "\n") }
        return count == 1 ? "1 line" : "\(count) lines"
    }
}
