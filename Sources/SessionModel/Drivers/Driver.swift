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

    /// Whether it is to be asked again with nothing new, as soon as whatever else happened is served.
    var goesOnAtOnce: Bool { get }

    /// Whether it waits for more of what it plays, and for nothing from the server.
    var awaitsInput: Bool { get }

    /// When it is to be asked again with nothing new; nil where it waits for nothing but events.
    var wakesAt: Double? { get }

    /// Whether it goes on, after `.done`, on a connection that has still to be opened.
    var wantsConnection: Bool { get }

    /// The host that was connected to, where it was found by the domain of a recipient.
    mutating func reached(_ host: String)

    /// Returns the next step, given what has happened since the last call, oldest first.
    ///
    /// After `.write` it is asked again at once, with nothing new; after `.done` not any more, unless it wants a connection
    /// and that is open.
    mutating func next(after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double) -> DriverStep
}

extension Driver {
    package var goesOnAtOnce: Bool { false }
    package var awaitsInput: Bool { false }
    package var wakesAt: Double? { nil }
    package var wantsConnection: Bool { false }
    package mutating func reached(_ host: String) {}

    /// Passes events to the driver until it waits, asks or is done; also returns the lines that it wrote, in order.
    package mutating func run(
        after events: [DriverEvent], in dialogue: inout Dialogue, at time: Double
    ) -> (written: [[UInt8]], step: DriverStep) {
        var written: [[UInt8]] = []
        var step = next(after: events, in: &dialogue, at: time)
        while case .write(let bytes) = step {
            written.append(bytes)
            step = next(after: [], in: &dialogue, at: time)
        }
        return (written, step)
    }
}
