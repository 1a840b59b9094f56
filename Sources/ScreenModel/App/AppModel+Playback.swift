import SMTPSyntax
import SessionModel

// A recording at an earlier moment: the chosen one, or the one to which it has been played.
extension AppModel {
    /// How many entries were there at the moment that is looked at.
    private var lookedAt: Int {
        playback?.position ?? shown.chosen.map { $0 + 1 } ?? dialogue.transcript.count
    }

    /// Finds the moment that is looked at; a step forward costs what lies in between.
    mutating func renewMoment() {
        guard source == .recording else { return }
        moments.keep(dialogue)
        let count = lookedAt
        guard count < dialogue.transcript.count else {
            moment = PastMoment(of: dialogue)
            return
        }
        guard moment?.count != count else { return }
        moment = moments.moment(at: count, in: dialogue.transcript, near: moment)
    }

    /// The model as it was at the moment that is looked at, for what is drawn of the session. Without a recording, and
    /// while nothing is loaded, it is the model as it is.
    package var then: AppModel {
        guard source == .recording, !isThen, !isTailShown, let moment, dialogue.transcript.count > 0 else {
            return self
        }
        var then = self
        then.dialogue = dialogue.at(moment)
        then.isThen = true
        return then
    }

    /// Whether the session can go on at the moment that is drawn.
    var isOpenThen: Bool { (connection.link == .open || isThen) && session.phase != .closed }

    /// Plays from the moment that is looked at, or pauses.
    mutating func togglePlaying() -> [Effect] {
        guard source == .recording, isLoaded else { return [] }
        if playback?.isPlaying == true {
            playback?.pause()
        } else {
            beginPlayback()
            playback?.play(dialogue.transcript, at: now)
            playback?.advance(dialogue.transcript, at: now)
        }
        return []
    }

    /// Begins to play from the first line.
    package mutating func playFromStart(speed: Double) {
        playback = Playback(at: 0, speed: min(max(speed, Playback.slowest), Playback.fastest))
        (shown.chosen, shown.top) = (nil, nil)
        playsWhenLoaded = true
        playIfLoaded()
        renewMoment()
    }

    /// The rest of the file is there.
    mutating func playIfLoaded() {
        guard loading == nil, playsWhenLoaded else { return }
        playsWhenLoaded = false
        playback?.play(dialogue.transcript, at: now)
    }

    mutating func stepForward() -> [Effect] { step { $0.next(after: $1) } }

    mutating func stepBack() -> [Effect] { step { $0.previous(before: $1) } }

    private mutating func step(_ find: (PlaybackSteps, Int) -> Int) -> [Effect] {
        guard source == .recording, isLoaded else { return [] }
        beginPlayback()
        guard let position = playback?.position else { return [] }
        playback?.step(to: find(PlaybackSteps(transcript: dialogue.transcript), position))
        return []
    }

    mutating func changeSpeed(by factor: Double) -> [Effect] {
        guard source == .recording, isLoaded else { return [] }
        beginPlayback()
        playback?.change(by: factor)
        return []
    }

    /// Nothing that has not come is seen from now on.
    private mutating func beginPlayback() {
        shown.top = nil
        shown.search = nil
        guard playback == nil else { return }
        playback = Playback(at: lookedAt)
        shown.chosen = nil
    }

    /// Shows all of the recording again, with the reply chosen to which it was played.
    mutating func endPlayback() {
        guard let position = playback?.position else { return }
        playback = nil
        choose(dialogue.reply(before: position) ?? dialogue.reply(after: -1))
    }

    private var isLoaded: Bool {
        mutating get {
            guard loading != nil else { return true }
            notice = "The recording is loading; it can be played when all of it is loaded."
            return false
        }
    }
}
