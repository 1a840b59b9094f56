import SMTPSyntax
import SessionModel

/// A session of the window: its model, whose times count from its own beginning, as those of its recording do.
package struct OpenSession: Sendable {
    /// What its events are addressed to; it is never used again.
    package let number: Int
    @Shared package internal(set) var model: AppModel
    /// When it began, in seconds since the start of the program.
    private var start: Double
    /// How many entries of the conversation are no news.
    private var seen = 0
    /// Whether something has come since it was shown.
    private(set) var hasNews = false

    init(_ number: Int, _ model: AppModel, start: Double) {
        self.number = number
        self.model = model
        self.start = start
    }

    mutating func take(_ event: AppEvent, at time: Double) -> [Effect] {
        // With another server a new recording begins.
        if case .visiting = event { start = time }
        return update(&model, event, at: time - start)
    }

    /// Times count from here on.
    mutating func begin(at time: Double) { start = time }

    /// When it must go on while it is shown.
    var wakeTime: Double? { model.wakeTime.map { $0 + start } }

    /// When it must go on while another one is shown.
    var hiddenWakeTime: Double? { model.hiddenWakeTime.map { $0 + start } }

    /// Another session is shown from now on.
    mutating func hide() {
        seen = model.dialogue.transcript.count
        hasNews = false
    }

    mutating func show(_ size: Size, at time: Double) {
        hasNews = false
        model.size = size
        // For how long one waits is to be right at once.
        model.now = max(model.now, time - start)
    }

    /// Looks whether an event has brought news while another session is shown. Each entry is looked at once.
    mutating func noteNews(of event: AppEvent) {
        guard !hasNews else { return }
        if case .recordingFailed = event { hasNews = true }
        let count = model.dialogue.transcript.count
        hasNews = hasNews || (seen..<max(seen, count)).contains(where: isNews)
        if !model.session.isInsideReply { seen = count }
    }

    /// Whether an entry tells something: not what was sent, and not that NOOP has kept the connection open.
    private func isNews(_ index: Int) -> Bool {
        let dialogue = model.dialogue
        switch dialogue.transcript[index]?.body {
        case .server:
            guard let reply = dialogue.endOfReply(at: index).flatMap({ dialogue.reply(endingAt: $0) }) else {
                return false
            }
            return reply.context != .command(.noop) || !reply.reply.code.severity.isSuccess
        case .note, .tls: return true
        case .client, .phase, .finding, nil: return false
        }
    }
}
