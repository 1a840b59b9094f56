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
        return text.isEmpty ? sayNothingThere() : copy(text)
    }

    /// The session as what another program does the same with.
    private mutating func copy(as name: String) -> [Effect] {
        guard let form = ElsewhereForm.named(name) else {
            let names = ElsewhereForm.all.map(\.name).joined(separator: ", ")
            notice = "Copy as one of \(names). Nothing was copied."
            return []
        }
        guard !text(of: .all).isEmpty else { return sayNothingThere() }
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
        report("Sent to the clipboard: \(Self.lines(in: text)). If it is not there, use :write FILE.")
        return [.copy(String(decoding: text, as: UTF8.self))]
    }

    /// `:write FILE`
    mutating func write(_ argument: String) -> [Effect] {
        guard !argument.isEmpty else {
            notice = "The name of a new file is missing: :write session.txt"
            return []
        }
        let text = text(of: .all)
        return text.isEmpty ? sayNothingThere() : [.saveTranscript(text, to: argument)]
    }

    /// `:save FILE`
    mutating func save(_ argument: String) -> [Effect] {
        guard !argument.isEmpty else {
            notice = "The name of a new file is missing: :save session.smtp"
            return []
        }
        guard !text(of: .all).isEmpty else { return sayNothingThere() }
        return [.saveTranscript(SavedScript.text(of: dialogue.transcript, title: settings.target), to: argument)]
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
