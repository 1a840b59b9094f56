import Explainer

/// One reply of a pasted session, explained.
package struct ExplainedReply: Hashable, Sendable {
    /// The line that it answers, if any, and its first line: marked, without secrets, and safe to print.
    package let quoted: [String]
    package let explanation: Explanation
    /// The rows of a reply to EHLO; empty for any other.
    package let offers: [ExplainedExtension]
}
