/// A message that the practice server has accepted, just as it was sent.
package struct AcceptedMessage: Hashable, Sendable {
    /// Without brackets; empty for `<>`.
    package let sender: String
    /// Those that were accepted, without brackets, in the order in which they came.
    package let recipients: [String]
    /// The text as it was meant, without the dots of transparency; every line ends with CR LF.
    package let text: [UInt8]
}
