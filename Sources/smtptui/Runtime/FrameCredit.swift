/// Says when a picture may be drawn: the first ones of a burst at once, and in the long run 60 a second.
///
///     start        three are free: "connecting", the greeting, one more
///     a key        three are free again: the letter, the reply to the command, one more
///     a stream     one every 17 ms
struct FrameCredit: Hashable {
    /// In seconds.
    static let interval = 1.0 / 60
    /// How many may be drawn at once.
    static let most = 3.0

    /// When nothing more would be owed if nothing were drawn any more.
    private var settled = -Double.infinity

    /// When the next picture may be drawn.
    var next: Double { settled - (Self.most - 1) * Self.interval }

    /// Takes credit for a picture; false if there is none.
    mutating func take(at time: Double) -> Bool {
        guard time >= next else { return false }
        settled = max(settled, time) + Self.interval
        return true
    }

    /// After a key all is free, so that the key and what the server says to it are drawn at once.
    mutating func restore() { settled = -.infinity }
}
