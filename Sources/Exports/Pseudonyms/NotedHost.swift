import SMTPSyntax
import SessionModel

/// Recognizes hosts without a domain in what is noted of the mail servers of a domain, where names are in known places.
///
///     MX 20 backup: 192.0.2.1     trying 192.0.2.1:25, which is backup (MX 20)     backup has no address
enum NotedHost {
    private static let notes: Set<String> = [Note.lookedUpID, Note.tryingID, Note.attemptFailedID]
    /// What follows a host at the beginning of a remark.
    private static let followers: Set<Substring> = ["accepts", "does", "has", "is", "was"]

    /// The text of a note with other names for such hosts.
    static func replaced(in note: Note, by name: (ArraySlice<UInt8>) -> [UInt8]) -> String {
        guard notes.contains(note.id) else { return note.text }
        let words = note.text.split(separator: " ", omittingEmptySubsequences: false)
        return words.indices.map { index in
            let word = words[index]
            let host = word.prefix { $0 != ":" && $0 != "," && $0 != ";" && $0 != ")" }
            guard isPlace(index, of: words), HostPlace.isHost(Array(host.utf8)[...]) else { return String(word) }
            return String(decoding: name(Array(host.utf8)[...]), as: UTF8.self) + word[host.endIndex...]
        }.joined(separator: " ")
    }

    /// Whether a word is where notes have the name of a host.
    private static func isPlace(_ index: Int, of words: [Substring]) -> Bool {
        let before = words[..<index].suffix(2)
        guard let last = before.last else {
            return words[index].hasSuffix(":") || words.dropFirst().first.map(followers.contains) == true
        }
        switch last {
        case "of": return true
        case "is": return before.first == "which" || index == 2 && words[0].contains(":")
        default: return before.first == "MX" && Int(last) != nil
        }
    }
}
