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
            case .note, .tls, .finding: continue
            }
        }
        return false
    }

    /// Whether it has any line of a session, and not only notes.
    package var hasLines: Bool { firstLine != nil }

    /// The server's name from its greeting; nil without a greeting.
    package var peer: String? {
        for event in events {
            switch event {
            case .server(let line, _):
                guard let reply = ReplyLine(line.bytes), reply.code == 220,
                    let name = ASCII.words(reply.text[...]).first, name.contains(UInt8(ascii: "."))
                else { return nil }
                return String(decoding: name, as: UTF8.self)
            case .client: return nil
            case .note, .tls, .finding: continue
            }
        }
        return nil
    }

    /// What the program says after the last reply, where a session ends with an error of the program.
    package var lastRemarks: [[UInt8]] {
        let end = events.lastIndex { if case .server = $0 { true } else { false } }
        return events[((end ?? -1) + 1)...].compactMap { event in
            guard case .note(let note, _) = event, let line = note.pasted else { return nil }
            let text = Array(line.utf8)
            return isSecured && !ToldTLS.all(in: text[...]).isEmpty ? nil : text
        }
    }

    private var isSecured: Bool { events.contains { if case .tls(.secured, _) = $0 { true } else { false } } }

    private var firstLine: Int? {
        events.firstIndex { event in
            switch event {
            case .client, .server: true
            case .note, .tls, .finding: false
            }
        }
    }

    /// Whether it has several replies and no command, as of a program that shows nothing of what it sends.
    private var hasRepliesAlone: Bool {
        var replies = 0
        for event in events {
            switch event {
            case .client: return false
            case .server(let line, _): if ReplyLine(line.bytes)?.isLast == true { replies += 1 }
            case .note, .tls, .finding: continue
            }
        }
        return replies > 1
    }

    /// The events to replay: what begins in the middle of a session, or lacks the commands, says so.
    var opened: [RecordedEvent] {
        guard let firstLine else { return events }
        let notes = (isWhole ? [] : [Note.joined]) + (hasRepliesAlone ? [.missingCommands] : [])
        return events[..<firstLine] + notes.map { .note($0, at: 0) } + events[firstLine...]
    }
}
