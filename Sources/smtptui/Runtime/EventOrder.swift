/// Keeps the times of events in the order in which they are handled.
///
/// An event of the network has the time at which it was posted, and may be handled after a key that came later; what is
/// recorded never goes back in time.
struct EventOrder {
    private var newest = 0.0

    /// The time of the next event: its own, or that of the event before.
    mutating func time(of event: Double) -> Double {
        newest = max(newest, event)
        return newest
    }
}
