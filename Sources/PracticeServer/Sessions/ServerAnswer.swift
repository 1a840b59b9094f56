/// What a command gets: its replies, and what becomes of the connection.
struct ServerAnswer: Hashable {
    enum End: Hashable {
        case goesOn, startsTLS, closes
    }

    /// The number of the answer; the greeting is number 0.
    let number: Int
    /// What it is an answer to.
    let place: ScenarioPlace
    var replies: [ServerReply]
    var end = End.goesOn
    /// How many seconds later it is sent.
    var delay = 0

    /// Whether something that is said of a place is said of this answer.
    func isAt(_ other: ScenarioPlace) -> Bool {
        other == .everywhere || other == place || other == .answer(number)
    }
}
