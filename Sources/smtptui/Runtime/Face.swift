import ScreenModel
import SessionModel

/// What the loop shows a session to, and has events taken by: the screen, or plain output.
protocol Face: ~Copyable {
    /// Everything that can happen.
    associatedtype Event

    /// What is recorded.
    var dialogue: Dialogue { get }
    /// The address connected to; nil while there is none.
    var address: String? { get }
    /// When it wants to go on without anything happening; nil for never.
    var wakeTime: Double? { get }
    /// A descriptor of its own to wait for; nil for none.
    var descriptor: Int32? { get }

    static func event(_ event: ConnectionEvent) -> Event

    /// What the user has typed.
    mutating func input() -> [Event]
    /// What is due by now.
    mutating func due(at time: Double) -> [Event]
    /// Takes an event, and says what has to be done in the world.
    mutating func take(_ event: Event, at time: Double) -> [Effect]
    /// Carries out an effect that is not the connection's; what comes of it.
    mutating func perform(_ effect: Effect) -> Event?
    /// The recording has ended; the reason in the system's words.
    mutating func recordingFailed(_ reason: String, at time: Double)
    /// Shows what is new, if it is time for it.
    mutating func show(at time: Double)
}
