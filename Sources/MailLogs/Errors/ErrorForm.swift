import SMTPSyntax

/// An error of a program without a reply and what it means, as text and as JSON.
package enum ErrorForm {
    /// Several lines, without a line end at the last. `hasOthers` adds the other lines of the message.
    package static func text(_ error: ProgramError, hasOthers: Bool = true) -> String {
        let left = error.leftOut > 0 ? ["\(error.leftOut) more lines are left out"] : []
        let notes = hasOthers ? (error.others + left).map { "  Note: \(VisibleText($0).string)" } : []
        let head = ["E: \(VisibleText(error.line).string)", RefusalForm.text(of: RefusalMeaning(error.trouble.fact))]
        return (head + notes).joined(separator: "\n")
    }

    /// One JSON object on one line.
    package static func json(_ error: ProgramError) -> String {
        let meaning = RefusalMeaning(error.trouble.fact)
        return JSONText.object(
            RefusalForm.members(meaning, of: nil)
                + [("error", .text(error.line)), ("source", .text(error.source))])
    }
}
