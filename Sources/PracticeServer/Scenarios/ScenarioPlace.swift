import SMTPSyntax

/// A place in a session at which a scenario differs from the plain server.
enum ScenarioPlace: Hashable, Sendable {
    case greeting
    /// The reply to a verb.
    case command(Verb)
    /// The reply to a message: after the dot, or after the last chunk.
    case message
    /// The answer with this number; the greeting is number 0, and the end of a message counts like a command.
    case answer(Int)
    case everywhere
}
