import SMTPSyntax

/// What is known about one mechanism of AUTH (RFC 4954, RFC 4422).
package struct MechanismFact: Hashable, Sendable {
    /// What an eavesdropper on a connection without TLS learns about the secret.
    package enum Exposure: String, Hashable, Sendable {
        /// The password or token itself, only encoded.
        case secret
        /// Not the password, but something to guess it from.
        case hash
        case nothing
        /// Not investigated.
        case notKnown
    }

    /// In upper case.
    package let name: String
    /// In a few words.
    package let words: String
    /// Whether the client speaks first, so that AUTH may include its first message (RFC 4954 §4).
    package let isClientFirst: Bool
    /// How many messages the client sends: after the first number of them the server may accept the authentication, and
    /// after the second no challenge is left. Nil where the number depends on more.
    package let messages: ClosedRange<Int>?
    /// Who sends what, step by step, in sentences.
    package let steps: String
    /// What is inside the base64.
    package let content: String
    /// A published test vector, or a line as it is sent; empty where there is none.
    package let example: String
    package let exposure: Exposure
    /// Whether the server proves that it knows the secret too.
    package let provesServer: Bool
    /// Whether to use it today, in a sentence.
    package let advice: String
    package let status: FactStatus
    package let sources: [SpecReference]

    init(
        _ name: String, _ words: String, clientFirst: Bool, messages: ClosedRange<Int>? = nil, steps: String,
        content: String, example: String = "",
        exposes exposure: Exposure,
        provesServer: Bool = false, advice: String, status: FactStatus = .standard, _ sources: SpecReference...
    ) {
        self.name = name
        self.words = words
        isClientFirst = clientFirst
        self.messages = messages
        self.steps = steps
        self.content = content
        self.example = example
        self.exposure = exposure
        self.provesServer = provesServer
        self.advice = advice
        self.status = status
        self.sources = sources
    }
}
