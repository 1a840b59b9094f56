import NIOPosix
import SessionModel

extension NIOTransport {
    /// The connections of a session, whose events are posted to a queue.
    convenience init(
        _ group: MultiThreadedEventLoopGroup, to queue: EventQueue<TransportEvent>, session: Int, _ clock: SessionClock
    ) {
        self.init(group: group) { queue.post(TransportEvent(kind: $0, session: session, time: clock.now)) }
    }
}
