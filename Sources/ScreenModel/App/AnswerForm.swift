/// How the answer to a challenge is typed.
package enum AnswerForm: Hashable, Sendable {
    /// As people read it; it is put into base64 when it is sent.
    case clear
    /// As it goes over the wire.
    case raw
}
