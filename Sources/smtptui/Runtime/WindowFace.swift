import ScreenModel
import SessionModel

/// The side of a loop of several sessions that the user sees: a screen, or lines.
protocol WindowFace: ~Copyable {
    var workspace: Workspace { get set }
    /// The most clients that are watched at a time.
    var mostClients: Int { get }
    /// The time at which it must continue even without an event; nil for never.
    var wakeTime: Double? { get }
    /// An additional descriptor to wait for; nil for none.
    var descriptor: Int32? { get }
    /// The signal that asks the program to end.
    var pendingSignal: Int32? { get }

    /// The input of the user. `time` is in seconds since the start.
    mutating func input(at time: Double) -> [AppEvent]
    /// Handles an event of a session, or of the one that is shown, and returns the effects to perform.
    mutating func take(_ event: AppEvent, in session: Int?, at time: Double) -> [SessionEffect]
    /// A session with another server begins, and is shown.
    mutating func open(
        _ target: String, _ recording: AppModel.Recording, beside session: Int, at time: Double
    ) -> [SessionEffect]
    /// A session is over.
    mutating func left(_ session: Int, at time: Double)
    /// Performs an effect that concerns the terminal or a file of its own, and returns the resulting event.
    mutating func perform(_ effect: Effect) -> AppEvent?
    /// Shows what is new, if it is due.
    mutating func show(at time: Double)
}

extension WindowFace where Self: ~Copyable {
    /// Hands what is new in a session to its recorder; returns the reason in a few words if recording has failed.
    func record(_ session: Int, in recorder: inout Recorder) -> String? {
        guard session != workspace.shown.number else { return recorder.record(workspace.shown.model) }
        return workspace.session(session).flatMap { recorder.record($0.model) }
    }
}

extension Recorder {
    fileprivate mutating func record(_ model: AppModel) -> String? {
        record(model.dialogue, address: model.connection.address, isSettled: model.isAddressSettled)
    }
}
