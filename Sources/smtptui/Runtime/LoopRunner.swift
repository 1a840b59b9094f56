/// What `SessionLoop` drives: it handles events, and does what follows from them.
protocol LoopRunner: ~Copyable {
    /// What the user does.
    associatedtype Event

    var clock: SessionClock { get }
    var isOver: Bool { get }
    /// The time at which it must continue even without an event; nil for never.
    var wakeTime: Double? { get }
    /// A descriptor to wait for beside the network; nil for none.
    var descriptor: Int32? { get }

    mutating func start()
    /// The input of the user.
    mutating func input(at time: Double) -> [Event]
    mutating func take(_ event: Event, at time: Double)
    mutating func take(_ event: TransportEvent)
    /// Handles what is due.
    mutating func takeDue()
    /// Shows what is new, if it is due.
    mutating func show(at time: Double)
}
