import SessionModel

/// What is written of a session, and how.
///
///     SessionExport(.html, isPseudonymous: true).document(header, dialogue)
package struct SessionExport: Sendable {
    package let format: ExportFormat
    /// Whether names are replaced, and the text of messages.
    package let isPseudonymous: Bool
    /// Whether a text says how much time passed between its lines.
    package let hasTimes: Bool

    package init(_ format: ExportFormat, isPseudonymous: Bool = false, hasTimes: Bool = false) {
        self.format = format
        self.isPseudonymous = isPseudonymous
        self.hasTimes = hasTimes
    }

    /// The session as it is written.
    package func session(_ header: RecordingHeader, _ dialogue: Dialogue) -> (RecordingHeader, Dialogue) {
        guard isPseudonymous else { return (header, dialogue) }
        let replaced = PseudonymousSession(header, dialogue)
        return (replaced.header, replaced.dialogue)
    }

    /// The same, with the places in it of a secret: one that was sent in the session, or one that is given. Nil searches
    /// for none.
    package func session(
        _ header: RecordingHeader, _ dialogue: Dialogue, searchingFor given: [[UInt8]]?
    ) -> (header: RecordingHeader, dialogue: Dialogue, places: [SecretPlace]) {
        let (header, written) = session(header, dialogue)
        return (header, written, given.map { dialogue.secretPlaces(in: written.transcript, given: $0) } ?? [])
    }

    /// Where the session as it is written holds a secret that was sent in it.
    package func secretPlaces(in dialogue: Dialogue) -> [SecretPlace] {
        session(RecordingHeader(started: "", target: "", address: nil, program: nil), dialogue, searchingFor: []).places
    }

    package func document(_ header: RecordingHeader, _ dialogue: Dialogue) -> [UInt8] {
        let (header, dialogue) = session(header, dialogue)
        return format.document(SessionReport(header, dialogue), hasTimes && dialogue.hasTimes)
    }
}
