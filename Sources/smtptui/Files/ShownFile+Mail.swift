import Imports
import MailLogs
import SessionModel

extension ShownFile {
    /// Why a text is not shown: a log or a bounce has no session in it, and `explain` reads it.
    static func unshown(_ text: PasteText, _ path: String) -> Failure {
        let lines = (0..<text.count).map { Array(text[$0]) }
        let kind =
            MailReport(bounce: lines) != nil
            ? "a bounce" : MailReport(log: lines) != nil ? "the log of a mail server" : nil
        guard let kind else { return failure(.noHeader, in: path) }
        let name = Printable.text(path)
        return Failure(
            .unreadableFile, "\(name) is \(kind), which has no session to show. smtptui explain \(name) explains it.")
    }
}
