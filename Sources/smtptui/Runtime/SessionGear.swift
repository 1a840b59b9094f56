import ScreenModel
import SessionModel

/// What a session of the screen has outside its model: its link, the history of its server, and the file of a message.
final class SessionGear {
    var link: SessionLink
    var order = EventOrder()
    /// What keeps the lines that are sent; nil where none are kept.
    private(set) var history: HistoryFile?
    private let keepsHistory: Bool
    /// The file of a message that is checked or sent.
    private var message = MessageSource()

    init(_ link: consuming SessionLink, history: HistoryFile? = nil) {
        self.link = link
        self.history = history
        keepsHistory = history != nil
    }

    /// That of a session beside this one.
    init(beside other: SessionGear, _ endpoint: Endpoint, _ preferences: Preferences) throws(Failure) {
        link = try SessionLink(beside: other.link, endpoint, preferences)
        keepsHistory = other.keepsHistory
        history = nil
    }

    /// That of a session with the server of a profile beside this one.
    init(beside other: SessionGear, _ profile: ConnectionProfile) throws(Failure) {
        link = try SessionLink(beside: other.link, profile)
        keepsHistory = other.keepsHistory && profile.recording != .none
        history = nil
    }

    /// Performs an effect that concerns only this session, and returns the resulting event.
    func perform(_ effect: Effect) -> AppEvent? {
        switch effect {
        case .keepLine(let line): keep(line)
        case .openHistory: openHistory()
        case .openMessage(let path): message.open(path)
        case .readMessage(let most): message.read(most: most)
        default: link.perform(effect).map { AppEvent($0) }
        }
    }

    private func keep(_ line: String) -> AppEvent? {
        do throws(Failure) {
            try history?.append(line)
            return nil
        } catch {
            return .notSaved(error.sentence)
        }
    }

    /// Another server has a history of its own.
    private func openHistory() -> AppEvent? {
        guard keepsHistory, let name = link.recordingName else { return nil }
        do throws(Failure) {
            let file = try HistoryPlace.file(name)
            history = file
            return .remembered(try file.read())
        } catch {
            return .notSaved(error.sentence)
        }
    }
}
