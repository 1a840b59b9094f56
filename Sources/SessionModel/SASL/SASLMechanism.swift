/// The client's side of one mechanism (RFC 4422): challenges in, answers out, all without base64.
///
/// A value without input or output. Nothing that a server sends makes it trap, wait or compute without end.
package protocol SASLMechanism: Sendable {
    /// The name as it stands behind AUTH.
    var name: String { get }

    /// Begins; what comes out is the initial response, or `.wait` when AUTH goes alone (RFC 4954 §4).
    mutating func start(initialResponse: Bool) -> SASLStep

    /// Answers the challenge of a 334, which may be empty.
    mutating func answer(to challenge: [UInt8]) -> SASLStep

    /// The server has said 235; `.done`, or `.failed` when it should have proved itself before.
    mutating func accepted() -> SASLStep
}

extension SASLMechanism {
    package mutating func accepted() -> SASLStep { .done }

    /// For a server that goes on asking when everything is said.
    func overrun() -> SASLStep { .failed("The server asks for more than \(name) has to say.") }
}
