import NIOPosix
import ScreenModel
import SessionModel

/// What a window has that watches clients: where they connect to, and what their sessions are made with.
struct Watching {
    let host: WatchHost
    let destination: Destination
    let connectTimeout: Double

    /// The gear of the next client; nil where none has come.
    func nextGear(number: Int, _ queue: EventQueue<TransportEvent>, _ clock: SessionClock) -> SessionGear? {
        guard let client = host.takeClient() else { return nil }
        let gear = SessionGear(
            SessionLink(watching: destination, number: number, connectTimeout: connectTimeout))
        gear.link.client = client
        gear.link.certificate = host.certificate
        client.begin { queue.post(TransportEvent(kind: .client($0), session: number, time: clock.now)) }
        return gear
    }
}
