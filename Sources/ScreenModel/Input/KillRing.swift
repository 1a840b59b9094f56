/// What was cut out of a line, to be inserted again; the newest last.
struct KillRing: Hashable, Sendable {
    /// To which end of the newest text another one is added that is cut right after it.
    enum Side: Hashable, Sendable {
        case front, back
    }

    /// The most texts kept.
    static let most = 10

    private var texts: [[Character]] = []
    /// Which one is inserted.
    private var place = 0

    var current: [Character] { texts.indices.contains(place) ? texts[place] : [] }

    mutating func keep(_ text: [Character]) {
        guard !text.isEmpty else { return }
        texts.append(text)
        if texts.count > Self.most { texts.removeFirst() }
        place = texts.count - 1
    }

    /// Adds a text to the newest one, so that what is cut in several steps comes back as one.
    mutating func extend(_ text: [Character], at side: Side) {
        guard let newest = texts.popLast() else { return keep(text) }
        keep(side == .front ? text + newest : newest + text)
    }

    /// The text before the current one; the newest after the oldest.
    mutating func turn() {
        place = place == 0 ? max(0, texts.count - 1) : place - 1
    }
}
