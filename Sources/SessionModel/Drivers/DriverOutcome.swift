/// How it ended with a driver.
package enum DriverOutcome: Hashable, Sendable {
    /// All is done, or the dialogue says what is not.
    case over
    /// So many earlier commands were sent again, and accepted; others were left out, because the server had refused their
    /// form.
    case resent(Int, leftOut: Int = 0)
    /// So many on a new connection, which is in the state of the one before.
    case restored(Int)
    /// It could go no further; why, in a sentence for the user.
    case stopped(String)
    /// TLS cannot be had, as the dialogue says, and without it nothing more may be sent.
    case noTLS(TLSFailure)
    /// Authentication has ended; `source` is where its secret came from, nil when it was typed.
    case login(SASLLogin.Turn.Outcome, source: String?)
    /// The pasted lines that it was given are sent, or the rest of them waits.
    case pasted(PasteEnd)
    /// A message was sent to its end.
    case sentMessage(SentMessage)
    /// The server waits for what cannot be sent any more, so the connection has to be dropped; why, in a sentence.
    case broken(String)
}
