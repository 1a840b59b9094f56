import Explainer
import SMTPStandard
import SMTPSyntax

/// The command that an advice leads to, to be inserted into the input line.
package enum AdvisedLine: Hashable, Sendable {
    /// A command of which only the verb is known.
    case verb(Verb)
    /// The command that was answered, without what was wrong with it, or to be corrected.
    case line(CorrectedLine)
}
