/// A reply that a scenario gives at one place in the session, in place of that of the plain server.
///
/// The command has been checked by then: its length, its place in the sequence, its syntax.
struct ScenarioRule: Hashable, Sendable {
    let place: ScenarioPlace
    /// What must be true of the session; all of it.
    let conditions: [ScenarioCondition]
    /// `{}` becomes the address or the name that the command is about, `{client}` the address of the client.
    let reply: ServerReply

    init(_ place: ScenarioPlace, when conditions: [ScenarioCondition], reply: ServerReply) {
        (self.place, self.conditions, self.reply) = (place, conditions, reply)
    }
}
