import SMTPSyntax
import SessionModel

/// The sessions of a text that was pasted, in whatever form a program shows them.
///
///     <-  220 mx.example.test ESMTP          S: 220 mx.example.test ESMTP          220 mx.example.test ESMTP
///      -> EHLO client.example.org            C: EHLO client.example.org            EHLO client.example.org
///
/// The form is recognized part by part and line by line. What cannot be read is kept as a note, and secrets are cut.
package struct ImportedPaste: Hashable, Sendable {
    /// What it was read as, each with its article.
    package let sources: [String]
    package let sessions: [ImportedSession]
    /// Whether all of it is in the form of scripts.
    package let isScript: Bool
    /// Whether it is a recording of this program.
    package let isRecording: Bool

    /// Nil where no one is the client in it, or no reply is.
    package init?(_ text: PasteText) {
        let lines = CurlTrace.unfolded(QuotedMail.unquoted(text))
        var sources: [String] = []
        var sessions: [ImportedSession] = []
        var isScript = true
        for range in PasteParts.ranges(of: lines) {
            let recognition = Recognition(lines, range)
            guard let best = recognition.best else {
                sessions += Self.unread(lines, range)
                continue
            }
            sessions += PartReader(lines, range, best, others: recognition.others).sessions
            if !sources.contains(best.dialect.name) { sources.append(best.dialect.name) }
            isScript = isScript && best.dialect.isScript
        }
        guard !sources.isEmpty else { return nil }
        if lines.isCut { sessions.append(ImportedSession(events: [.note(.cutOff, at: 0)])) }
        (self.sources, self.sessions, self.isScript) = (sources, sessions, isScript)
        isRecording = false
    }

    package init?(_ bytes: [UInt8]) { self.init(PasteText(bytes)) }

    /// The sessions of a recording of this program; nil for any other text. A recording that is damaged is read up to
    /// there.
    package init?(recording text: PasteText) {
        guard text.count > 0, text[0].first == UInt8(ascii: "{") else { return nil }
        var reader = RecordingReader()
        var events: [RecordedEvent] = []
        for index in 0..<text.count {
            guard (try? reader.push(text[index] + [0x0A], { events.append($0) })) != nil else { break }
        }
        guard reader.header != nil else { return nil }
        (sources, sessions) = (["a recording of smtptui"], [ImportedSession(events: events)])
        isScript = false
        isRecording = true
    }

    /// `Read as a swaks transcript.`
    package var sentence: String { "Read as \(name)." }

    /// `a swaks transcript`, or several of these.
    package var name: String {
        guard sources.count > 1, let last = sources.last else { return sources.first ?? "" }
        return sources.dropLast().joined(separator: ", ") + " and \(last)"
    }

    /// The events of all sessions, as a recording that was appended to has them.
    package var events: [RecordedEvent] {
        var number = 0
        return sessions.flatMap { session -> [RecordedEvent] in
            guard session.hasLines else { return session.events }
            number += 1
            let begin: [RecordedEvent] = number == 1 ? [] : [.note(.nextSession(number, session.peer), at: 0)]
            return begin + session.opened
        }
    }

    /// The lines of a part in which no session was found.
    private static func unread(_ lines: PasteText, _ range: Range<Int>) -> [ImportedSession] {
        var builder = SessionBuilder()
        for index in range where !lines[index].isEmpty { builder.add(.unread(lines[index])) }
        builder.finish()
        var secrets = builder.secrets
        return builder.events.isEmpty ? [] : [ImportedSession(events: secrets.cleaned(builder.events))]
    }
}
