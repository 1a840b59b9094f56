@testable import Explainer
@testable import Imports
@testable import SMTPSyntax

/// The code of each reply in a paste, and what it answers.
enum PasteAnswers {
    static func list(_ paste: ImportedPaste) -> [String] {
        ExplainedPaste.replies(of: paste).map(\.explanation).map { "\($0.code) \($0.context?.label ?? "?")" }
    }
}
