/// A local remark in the conversation: nothing of it crossed the wire.
public struct Note: Hashable, Sendable {
    /// A word for programs; it does not change.
    public let id: String
    public let text: String

    public init(id: String, text: String) {
        self.id = id
        self.text = text
    }
}

extension Note {
    public static let connectedID = "connected"
    public static let closedByServerID = "closed-by-server"
    public static let closedByUsID = "closed-by-us"

    /// `after` is in seconds.
    public static func connected(to address: String, after: Double) -> Note {
        Note(id: connectedID, text: "connected to \(address) in \(ElapsedTime.words(after))")
    }

    public static func closedByServer(_ reason: String = "") -> Note {
        Note(id: closedByServerID, text: "the server closed the connection" + (reason.isEmpty ? "" : ": \(reason)"))
    }

    public static let closedByUs = Note(id: closedByUsID, text: "connection closed from this side")

    public static func timeout(seconds: Int) -> Note {
        Note(id: "timeout", text: "no whole reply in \(seconds) s; the connection is left open")
    }

    public static func remark(_ text: String) -> Note {
        Note(id: "remark", text: text)
    }

    /// What is told of a login that the program carries out.
    public static func login(_ text: String) -> Note { Note(id: "login", text: text) }

    public static let full = Note(
        id: "full", text: "the transcript has reached its bound; nothing more is read from the server")
}

extension Note {
    /// The connection could not be opened.
    public static func failed(_ reason: String) -> Note {
        Note(id: "connection-failed", text: reason)
    }
}
