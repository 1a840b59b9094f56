/// What the sessions of a practice server share: its memory.
///
/// A value like everything here; the owner of the connections lends it to the session that has received something:
///
///     var server = Server()
///     session.receive(octets, on: &server)
package struct Server: Sendable {
    /// The newest message that was accepted.
    private(set) var lastMessage: AcceptedMessage?
    /// The messages accepted so far; the names given to them count from 1.
    private var acceptedCount = 0
    private var loginCount = 0
    private var greylist = Greylist()

    package init() {}

    /// Keeps a message and returns the name under which it was accepted.
    mutating func accept(_ message: AcceptedMessage) -> String {
        acceptedCount += 1
        lastMessage = message
        return "practice-\(acceptedCount)"
    }

    /// A number that no other authentication on this server has, and the same in each run.
    mutating func nextLogin() -> Int {
        loginCount += 1
        return loginCount
    }

    /// Whether a delivery is put off because it has not been tried often enough; counts the attempt if so.
    mutating func putsOff(_ delivery: Greylist.Delivery, times: Int) -> Bool {
        greylist.putsOff(delivery, times: times)
    }
}
