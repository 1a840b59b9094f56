import SMTPSyntax
import SessionModel

/// One session of a paste.
package struct ImportedSession: Hashable, Sendable {
    /// As a recording has them; times are not known.
    package let events: [RecordedEvent]

    /// Whether it begins with the greeting, so that the session can be followed from there.
    package var isWhole: Bool {
        for event in events {
            switch event {
            case .server(let line, _):
                guard let code = ReplyLine(line.bytes)?.code else { return false }
                return code == 220 || !code.severity.isSuccess
            case .client: return false
            case .note, .tls: continue
            }
        }
        return false
    }

    /// Whether it has any line of a session, and not only notes.
    var hasLines: Bool { firstLine != nil }

    private var firstLine: Int? {
        events.firstIndex { event in
            switch event {
            case .client, .server: true
            case .note, .tls: false
            }
        }
    }

    /// The events to replay: what begins in the middle of a session says so.
    var opened: [RecordedEvent] {
        guard !isWhole, let firstLine else { return events }
        return events[..<firstLine] + [.note(.joined, at: 0)] + events[firstLine...]
    }
}
