/// The deliveries that were refused temporarily, to see whether they come again (RFC 6647 §2.3).
///
/// Attempts are counted and no time is measured, so that the same commands get the same replies in every run.
struct Greylist: Sendable {
    /// What a delivery is recognized by.
    struct Delivery: Hashable, Sendable {
        /// The address of the client.
        let client: String
        let sender: String
        let recipient: String
    }

    /// With more of them all are forgotten: nothing that clients send may grow without a bound.
    static let most = 1000

    private var refusals: [Delivery: Int] = [:]

    mutating func putsOff(_ delivery: Delivery, times: Int) -> Bool {
        let count = refusals[delivery, default: 0]
        guard count < times else { return false }
        if refusals.count >= Self.most { refusals = [:] }
        refusals[delivery] = count + 1
        return true
    }
}
