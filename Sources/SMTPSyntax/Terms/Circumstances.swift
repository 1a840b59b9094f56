/// The circumstances of a reply, as far as its meaning may depend on them.
package struct Circumstances: OptionSet, Hashable, Sendable {
    package private(set) var rawValue: UInt16

    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Adds a circumstance where it holds. It is done for every line that comes, and `insert` of the standard library costs
    /// fifty times as much from another module.
    package mutating func note(_ circumstance: Circumstances, if holds: Bool) {
        if holds { rawValue |= circumstance.rawValue }
    }

    package static let tls = Circumstances(rawValue: 1 << 0)
    package static let authenticated = Circumstances(rawValue: 1 << 1)
    package static let lmtp = Circumstances(rawValue: 1 << 2)
    /// The transaction uses BDAT, or was opened with BODY=BINARYMIME.
    package static let chunks = Circumstances(rawValue: 1 << 3)
    /// A transaction is open, and no recipient has been accepted.
    package static let noRecipients = Circumstances(rawValue: 1 << 4)
    /// The greeting was a refusal.
    package static let refused = Circumstances(rawValue: 1 << 5)
    /// A command was sent before the greeting had come.
    package static let earlyTalk = Circumstances(rawValue: 1 << 6)
    /// The command answered was the last chunk.
    package static let lastChunk = Circumstances(rawValue: 1 << 7)
    /// The keyword that the command needs was not offered.
    package static let notOffered = Circumstances(rawValue: 1 << 8)
    /// The text of the reply is empty.
    package static let emptyText = Circumstances(rawValue: 1 << 9)
    /// EHLO was accepted, and its reply does not offer AUTH.
    package static let noLogin = Circumstances(rawValue: 1 << 10)
    /// TLS is offered and not active.
    package static let mayStartTLS = Circumstances(rawValue: 1 << 11)
    /// A mail transaction was open.
    package static let transaction = Circumstances(rawValue: 1 << 12)
    /// The client had sent nothing on this connection.
    package static let nothingSent = Circumstances(rawValue: 1 << 13)
    /// The server is known to keep an open transaction at a second hello.
    package static let keepsTransaction = Circumstances(rawValue: 1 << 14)
    /// The client has sent every message that its mechanism has.
    package static let noStepLeft = Circumstances(rawValue: 1 << 15)
}
