import NIOCore
import Synchronization

/// The handlers of the connections that are being opened; a name may have several addresses, which are tried at once.
///
/// A server that closes at once may be gone, with its handlers, before its connection is reported; what it said is then
/// still with the handler here.
final class Openings: Sendable {
    private let handlers = Mutex<[ObjectIdentifier: NIOLoopBound<ReportingHandler>]>([:])

    func keep(_ handler: ReportingHandler, of channel: any Channel) {
        let bound = NIOLoopBound(handler, eventLoop: channel.eventLoop)
        handlers.withLock { $0[ObjectIdentifier(channel)] = bound }
    }

    /// On the loop of the channel.
    func handler(of channel: any Channel) -> ReportingHandler? {
        handlers.withLock { $0[ObjectIdentifier(channel)] }?.value
    }
}
