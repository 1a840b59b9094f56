import SessionModel

/// How much has come since the conversation was scrolled back, below what is in view.
package struct NewBelow: Hashable, Sendable {
    /// In lines, notes and findings.
    private(set) var count = 0
    /// How many entries have been counted or seen.
    private var counted = 0

    /// Counts what is new in a transcript; at its end everything has been seen.
    mutating func look(in transcript: Transcript, isAtEnd: Bool) {
        if isAtEnd {
            count = 0
        } else if counted < transcript.count {
            count += (max(counted, transcript.start)..<transcript.count).count(where: transcript.hasRow)
        }
        counted = transcript.count
    }
}
