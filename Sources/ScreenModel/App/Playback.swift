import SMTPSyntax
import SessionModel

/// A recording that is played: how much of it has come, how fast it goes, and when the next line comes.
///
/// The times are those of events, in seconds; nothing here reads a clock, and while it is paused nothing is due.
package struct Playback: Hashable, Sendable {
    /// The longest pause at the original pace, in seconds. A longer one is shortened.
    package static let longestPause = 2.0
    private static let mostLate = 5.0
    package static let slowest = 0.25
    package static let fastest = 64.0

    /// How many entries of the transcript have come.
    private(set) var position: Int
    private(set) var speed: Double
    /// When the next entry comes; nil while it is paused, and at the end.
    private(set) var due: Double?
    /// How long the pause in front of the next entry was, where it is shortened.
    private(set) var shortened: Double?

    init(at position: Int, speed: Double = 1) {
        self.position = position
        self.speed = speed
    }

    var isPlaying: Bool { due != nil }

    /// Goes on from where it is, at its end from the beginning.
    mutating func play(_ transcript: Transcript, at now: Double) {
        if position >= transcript.count { position = 0 }
        wait(for: transcript, from: now)
    }

    mutating func pause() {
        due = nil
        shortened = nil
    }

    /// What is due comes; an entry with the time of the one before comes with it.
    mutating func advance(_ transcript: Transcript, at now: Double) {
        while let time = due, time <= now {
            position += 1
            // What was due while the program was suspended is not made up for.
            wait(for: transcript, from: max(time, now - Self.mostLate))
        }
    }

    /// Changes the speed; the pause that has begun is as long as it was to be.
    mutating func change(by factor: Double) { speed = min(max(speed * factor, Self.slowest), Self.fastest) }

    mutating func step(to position: Int) {
        pause()
        self.position = position
    }

    /// Schedules the next entry after one that came at a time.
    private mutating func wait(for transcript: Transcript, from now: Double) {
        guard position < transcript.count else { return pause() }
        let before = transcript.time(at: position - 1) ?? transcript.time(at: position) ?? 0
        // A session that was appended begins at zero again.
        let gap = max(0, (transcript.time(at: position) ?? before) - before)
        shortened = gap > Self.longestPause ? gap : nil
        due = now + min(gap, Self.longestPause) / speed
    }

    /// What is said while a long pause is shortened.
    var words: String? {
        guard isPlaying, let shortened else { return nil }
        return
            "A pause of \(ElapsedTime.words(shortened)), shortened to \(ElapsedTime.words(Self.longestPause / speed))."
    }

    /// `2x`, `0.5x`
    var speedWords: String { speed < 1 ? "\(speed)x" : "\(Int(speed))x" }
}
