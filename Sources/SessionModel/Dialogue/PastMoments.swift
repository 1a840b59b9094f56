/// The earlier moments of a session: some are kept, and the others lived again from the nearest one before.
///
/// However long the session is, so many at most are kept: their distance doubles when there are too many.
package struct PastMoments: Sendable {
    private static let most = 128

    private var kept = [PastMoment()]
    /// The least distance of two of them, in entries.
    private var distance = 256

    package init() {}

    /// Keeps the present moment of a dialogue that grows, if the newest one that is kept is far enough.
    package mutating func keep(_ dialogue: Dialogue) {
        guard let newest = kept.last, dialogue.transcript.count - newest.count >= distance else { return }
        kept.append(PastMoment(of: dialogue))
        guard kept.count > Self.most else { return }
        distance *= 2
        // The first one, before the first entry, is always among them.
        kept = kept.indices.compactMap { $0.isMultiple(of: 2) ? kept[$0] : nil }
    }

    /// The moment with so many entries. `near` is one that is at hand.
    package func moment(at count: Int, in transcript: Transcript, near: PastMoment? = nil) -> PastMoment {
        var moment = kept.last { $0.count <= count } ?? PastMoment()
        if let near, near.count <= count, near.count > moment.count { moment = near }
        moment.goOn(to: count, in: transcript)
        return moment
    }

    /// How many are kept.
    var keptCount: Int { kept.count }
}
