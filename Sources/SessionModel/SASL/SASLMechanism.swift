/// The client side of one mechanism (RFC 4422): challenges in, answers out, all without base64.
///
/// A value without input or output. Nothing that a server sends makes it trap, wait or compute endlessly.
package protocol SASLMechanism: Sendable {
    /// The name as it appears after AUTH.
    var name: String { get }

    /// Begins, and returns the initial response, or `.wait` when AUTH is sent without one (RFC 4954 §4).
    mutating func start(initialResponse: Bool) -> SASLStep

    /// Answers the challenge of a 334, which may be empty.
    mutating func answer(to challenge: [UInt8]) -> SASLStep

    /// Ends after a 235: `.done`, or `.failed` when the server should have proved itself before.
    mutating func accepted() -> SASLStep
}

extension SASLMechanism {
    package mutating func accepted() -> SASLStep { .done }

    /// The step for a server that asks again after the last answer.
    func overrun() -> SASLStep { .failed("The server asks for more answers than \(name) has.") }
}
