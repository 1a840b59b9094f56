import Explainer
import SMTPStandard
import SMTPSyntax

/// What an advice comes to, to be put into the line for the user.
package enum AdvisedLine: Hashable, Sendable {
    /// A command of which only the verb is known.
    case verb(Verb)
    /// The command that was answered, without what was wrong with it, or to be corrected.
    case line(String)
}
