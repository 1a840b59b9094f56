/// Something that sends for the user: the opening by STARTTLS, authentication, a script.
///
/// A value without input or output. It receives what happens on the connection, sends its lines through the
/// dialogue, and says what comes next:
///
///     next(after: [])                                  .write("EHLO client.example.org")
///     next(after: [])                                  .wait
///     next(after: [.session(.reply(250 …))])           .write("STARTTLS")
///     …
///     next(after: [.secured(…)])                       .done(.over)
package protocol Driver: Sendable {
    /// What it does, for a user who types meanwhile: `AUTH is in progress`.
    var activity: String { get }

    /// Returns the next step, given what has happened since the last call, oldest first.
    ///
    /// After `.write` it is asked again at once, with nothing new; after `.done` not any more.
    mutating func next(after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double) -> DriverStep
}
