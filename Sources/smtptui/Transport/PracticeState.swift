import NIOCore
import PracticeServer

/// What the connections of a practice server share, bound to its event loop.
struct PracticeState {
    var server = Server()
    var scenario: Scenario
    var certificate: PracticeCertificate
    /// Nil for the server of the explorer.
    var service: PracticeService?
    /// Those that are connected.
    var handlers: [ObjectIdentifier: PracticeHandler] = [:]
    /// The time of day when the clock of NIO was at 0.
    private let clockStart: Int

    init(_ scenario: Scenario, _ certificate: PracticeCertificate) {
        self.scenario = scenario
        self.certificate = certificate
        clockStart = WallClock.milliseconds - Self.uptime
    }

    /// The time of day, by a clock that no one sets back.
    var now: Moment { Moment(milliseconds: clockStart + Self.uptime) }

    private static var uptime: Int { Int(NIODeadline.now().uptimeNanoseconds / 1_000_000) }
}
