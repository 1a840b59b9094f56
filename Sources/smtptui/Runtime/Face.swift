import ScreenModel
import SessionModel

/// The side of a loop of one session that the user sees, which handles its events: lines, or plain output.
protocol Face: ~Copyable {
    /// The events that it handles.
    associatedtype Event

    /// The time at which it must continue even without an event; nil for never.
    var wakeTime: Double? { get }
    /// An additional descriptor to wait for; nil for none.
    var descriptor: Int32? { get }

    static func event(_ event: ConnectionEvent) -> Event
    /// Nil where no one can wish for a change.
    static func event(_ event: DestinationEvent) -> Event?

    /// The input of the user. `time` is in seconds since the start.
    mutating func input(at time: Double) -> [Event]
    /// The events that are due.
    mutating func due(at time: Double) -> [Event]
    /// Handles an event and returns the effects to perform.
    mutating func take(_ event: Event, at time: Double) -> [Effect]
    /// Performs an effect that does not concern the connection, and returns the resulting event.
    mutating func perform(_ effect: Effect) -> Event?
    /// Hands what is new to the recorder; returns the reason in a few words if recording has failed.
    func record(in recorder: inout Recorder) -> String?
    /// The recording has failed; `reason` is the message of the system.
    mutating func recordingFailed(_ reason: String, at time: Double)
    /// Shows what is new, if it is due.
    mutating func show(at time: Double)
}

extension Face where Self: ~Copyable {
    static func event(_ event: DestinationEvent) -> Event? { nil }
}
