/// The deliveries that were refused temporarily, to see whether they come again later (RFC 6647 §2.3).
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

    private var firstAttempts: [Delivery: Moment] = [:]

    /// The seconds that a delivery still has to wait; nil once it has waited so many after its first attempt.
    mutating func wait(of delivery: Delivery, at now: Moment, seconds: Int) -> Int? {
        if let first = firstAttempts[delivery] {
            let end = first.after(seconds: seconds)
            return now < end ? now.seconds(until: end) : nil
        }
        if firstAttempts.count >= Self.most { firstAttempts = [:] }
        firstAttempts[delivery] = now
        return seconds
    }
}
