/// What the sessions of a practice server share: its memory.
///
/// A value like everything here; the owner of the connections lends it to the session that has received something:
///
///     var server = Server()
///     session.receive(octets, on: &server, at: now)
package struct Server: Sendable {
    /// The newest messages that were accepted, oldest first.
    package private(set) var mailbox: [AcceptedMessage] = []
    /// The messages accepted so far; the names given to them count from 1.
    private var acceptedCount = 0
    private var loginCount = 0
    /// The octets of the messages that are coming in, in all sessions.
    private var incomingOctets = 0
    private var greylist = Greylist()

    /// The most messages that are kept, and the most octets of them; the oldest go.
    static let mostMessages = 100
    static let mostOctets = 33_554_432
    /// The most octets of messages that are coming in; a message that exceeds them is refused temporarily.
    static let mostIncoming = 268_435_456

    package init() {}

    /// The newest message that was accepted.
    var lastMessage: AcceptedMessage? { mailbox.last }

    /// Whether the messages that are coming in have all the memory that there is for them.
    var isCrowded: Bool { incomingOctets > Self.mostIncoming }

    /// More octets of a message have come, or fewer are held.
    mutating func countIncoming(_ octets: Int) { incomingOctets += octets }

    /// Keeps a message, and returns it with the name under which it was accepted.
    mutating func accept(_ message: AcceptedMessage) -> AcceptedMessage {
        acceptedCount += 1
        var named = message
        named.name = "practice-\(acceptedCount)"
        mailbox.append(named)
        var octets = mailbox.reduce(0) { $0 + $1.text.count }
        while mailbox.count > Self.mostMessages || mailbox.count > 1 && octets > Self.mostOctets {
            octets -= mailbox.removeFirst().text.count
        }
        return named
    }

    /// How many of the kept messages a client has sent since then.
    func messageCount(from client: String, since start: Moment) -> Int {
        mailbox.count { $0.origin.client == client && start < $0.date }
    }

    /// A number that no other authentication on this server has, and the same in each run.
    mutating func nextLogin() -> Int {
        loginCount += 1
        return loginCount
    }

    /// The seconds that a delivery has to wait until it is accepted; nil when it need not wait any longer.
    mutating func wait(of delivery: Greylist.Delivery, at now: Moment, seconds: Int) -> Int? {
        greylist.wait(of: delivery, at: now, seconds: seconds)
    }
}
