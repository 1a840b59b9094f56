import Explainer
import Imports
import MailLogs
import SMTPSyntax

// What is said of pasted sessions, and of the errors of programs.
extension Explain {
    /// The replies of a pasted session, after a line that says what it was read as.
    func explain(_ paste: ImportedPaste) {
        say(paste.sentence)
        let count = paste.sessions.count { $0.hasLines }
        var number = 0
        for session in paste.sessions {
            if session.hasLines { number += 1 }
            if session.hasLines, count > 1 {
                say("Session \(number) of \(count)\(session.peer.map { ": \(Printable.text($0))" } ?? "")")
            }
            for reply in ExplainedPaste.replies(of: session) {
                say(reply.explanation, quoted: reply.quoted, offers: reply.offers)
            }
            for remark in paste.isRecording ? ExplainedPaste.remarks(of: session) : [] {
                Console.say(json ? JSONText.object([("note", .text(remark))]) : remark)
            }
            if let error = ProgramError(session.lastRemarks) { say(error, hasOthers: false) }
        }
    }

    /// The replies that an error message quotes.
    func explain(_ message: ErrorMessage) {
        say(message.sentence)
        for quoted in message.replies {
            guard json, let recipient = quoted.recipient else {
                let about =
                    message.replies.count > 1 ? quoted.recipient.map { ["For \(Printable.text($0)):"] } ?? [] : []
                explain(quoted.reply, context ?? quoted.context, quoted: about)
                continue
            }
            let explanation =
                (context ?? quoted.context).map { Explanation(of: quoted.reply, in: $0) }
                ?? Explanation(ofUnplaced: quoted.reply)
            Console.say(
                JSONText.object(ExplanationForm.members(explanation) + [("recipient", .text(recipient))]))
        }
    }

    /// An error message without a reply.
    func explain(_ error: ProgramError) {
        say("Read as \(error.source).")
        say(error, hasOthers: true)
    }

    private func say(_ error: ProgramError, hasOthers: Bool) {
        Console.say(json ? ErrorForm.json(error) : ErrorForm.text(error, hasOthers: hasOthers))
    }

    /// The lines of the input, or of the arguments.
    func lines(_ pasted: PasteText, _ file: String?) -> [[UInt8]] {
        file == nil ? replies.map { Array($0.utf8) } : (0..<pasted.count).map { Array(pasted[$0]) }
    }
}
