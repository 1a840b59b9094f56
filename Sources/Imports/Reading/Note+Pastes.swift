import SMTPSyntax
import SessionModel

// What is said of a paste in its conversation.
extension Note {
    /// `name` has its article.
    static func source(_ name: String) -> Note { Note(id: "paste-source", text: "read as \(name)") }

    /// A line of the program that wrote the text.
    static func ofProgram(_ line: ArraySlice<UInt8>) -> Note {
        Note(id: "paste-remark", text: String(decoding: line, as: UTF8.self))
    }

    /// A line that could not be read.
    static func unread(_ line: ArraySlice<UInt8>) -> Note {
        Note(id: "paste-unread", text: unreadWords + String(decoding: line, as: UTF8.self))
    }

    static func leftOut(_ count: Int) -> Note {
        Note(id: "paste-left-out", text: count == 1 ? "1 more line is left out" : "\(count) more lines are left out")
    }

    /// The rest of a paste that exceeds the bounds.
    static let cutOff = Note(id: "paste-cut", text: "the text is longer than what is read; parts of it are left out")

    /// Where another session begins; the server is named as far as its greeting does.
    static func nextSession(_ number: Int, _ peer: String?) -> Note {
        Note(id: connectedID, text: "session \(number)" + (peer.map { ": \($0)" } ?? ""))
    }

    private static let unreadWords = "not read: "

    /// The line of the text, read or not; nil for any other note.
    var pasted: Substring? {
        switch id {
        case "paste-remark": text[...]
        case "paste-unread": text.dropFirst(Self.unreadWords.count)
        default: nil
        }
    }
}
