@testable import SessionModel
@testable import smtptui

extension RecordedDialogue {
    /// Reads a whole file as `show` does.
    init(at path: String) throws {
        var shown = try ShownFile(at: path)
        var events = shown.events
        if var rest = shown.takeRest() { try rest.readToEnd({ events.append($0) }, took: { true }) }
        self.init(header: shown.header, events: events)
    }
}
