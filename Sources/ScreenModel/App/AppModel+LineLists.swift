import SMTPSyntax
import SessionModel

// Lists, where lines are all there is: on the screen the same are places in the conversation.
extension AppModel {
    /// How many lines of a list are printed.
    private static let mostListed = 20

    /// `:find [TEXT]`: the lines that have the text, the newest of many.
    mutating func listMatches(_ text: String) -> [Effect] {
        guard var search = Search(text.isEmpty ? shown.lastSearch ?? "" : text) else {
            notice = "Nothing has been searched for yet: :find TEXT"
            return []
        }
        search.look(in: dialogue.transcript)
        shown.lastSearch = search.text
        let matches = search.matches
        let lines = matches.suffix(Self.mostListed).compactMap { dialogue.transcript[Int($0)].flatMap(TextForm.line) }
        guard !lines.isEmpty else {
            notice = "No line has this text: \(search.text)"
            return []
        }
        let rest = matches.count > lines.count ? ", of which these are the newest" : ""
        shown.open(.list([Self.count(matches.count, "line has", "lines have") + " this text\(rest):"] + lines))
        return []
    }

    /// `:marks`: each marked exchange with its reply.
    mutating func listMarks() -> [Effect] {
        let marked = dialogue.transcript.marked.sorted()
        guard !marked.isEmpty else {
            notice = "Nothing is marked yet: :mark [NAME]"
            return []
        }
        let lines = marked.suffix(Self.mostListed).flatMap(lines(ofExchange:))
        shown.open(.list([Self.count(marked.count, "exchange is", "exchanges are") + " marked:"] + lines))
        return []
    }

    private static func count(_ count: Int, _ one: String, _ many: String) -> String {
        "\(count) \(count == 1 ? one : many)"
    }

    /// What was sent, and the last line of what it got.
    private func lines(ofExchange number: Int) -> [String] {
        let transcript = dialogue.transcript
        let entries = [transcript.exchange(numbered: number)?.asked, transcript.endOfFirstReply(toExchange: number)]
        return entries.compactMap { $0.flatMap { transcript[$0] }.flatMap(TextForm.line) }
    }
}

extension Page {
    /// Lines that are printed as they are.
    fileprivate static func list(_ lines: [String]) -> Page {
        Page(name: "list", title: { _ in "" }, lines: { _, _ in lines.map { StyledLine($0) } })
    }
}
