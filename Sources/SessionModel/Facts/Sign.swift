/// What tells that a reply is a special case of its code.
public enum Sign: Hashable, Sendable {
    /// The enhanced code ends so: `.enhanced(7, 1)` is X.7.1 (RFC 3463 §2).
    case enhanced(UInt16, UInt16)
    /// The whole reply tells this cause.
    case cause(Cause)
    /// The text holds this, in lower case.
    case says(String)
    /// The command carried this parameter; in upper case.
    case parameter(String)
    /// The login under way uses this mechanism; in upper case.
    case mechanism(String)
    case amid(Circumstance)

    /// What is known of the session at the moment of a reply.
    public enum Circumstance: Hashable, Sendable {
        case tls
        case authenticated
        case lmtp
        /// The text of the reply is empty.
        case emptyText
        /// The command answered was the last chunk.
        case lastChunk
        /// It was, in LMTP, where it gets one reply for each accepted recipient (RFC 2033 §4.3).
        case lastChunkInLMTP
        /// The transaction uses BDAT or BODY=BINARYMIME.
        case chunks
        /// No recipient has been accepted.
        case noRecipients
        /// The same, in LMTP (RFC 2033 §4.2).
        case lmtpWithoutRecipients
        /// The keyword that the command needs was not offered.
        case notOffered
        /// The greeting was a refusal.
        case refused
        /// The command was sent before the greeting had come.
        case earlyTalk
    }
}
