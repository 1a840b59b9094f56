/// Something that sends for the user: the opening by STARTTLS, a login, a script.
///
/// A value without input or output. It is told what has happened on the connection, sends its lines through the
/// dialogue, and says what comes next:
///
///     next(after: [])                                  .write("EHLO client.example.org")
///     next(after: [])                                  .wait
///     next(after: [.session(.reply(250 …))])           .write("STARTTLS")
///     …
///     next(after: [.secured(…)])                       .done(.over)
package protocol Driver: Sendable {
    /// What it does, for a user who types meanwhile: `A login is under way`.
    var activity: String { get }

    /// Takes what has happened since the last call, oldest first, and says what comes next.
    ///
    /// After `.write` it is asked again at once, with nothing new; after `.done` not any more.
    mutating func next(after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double) -> DriverStep
}
