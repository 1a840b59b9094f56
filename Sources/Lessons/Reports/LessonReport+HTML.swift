import Exports
import SMTPSyntax

extension LessonReport {
    /// The report as a page of its own, without scripts.
    var html: String {
        let title = (learner.isEmpty ? "" : "\(learner): ") + "\(finishedCount) of \(rows.count) lessons of smtptui"
        let head = ["Lesson", "State", "What was done", "Finished"].map { HTMLText.element("th", "", $0) }.joined()
        let body = rows.map { row in
            let cells = [row.title, row.state, row.parts, row.record.finished ?? ""].map {
                HTMLText.element("td", "", VisibleText($0).string)
            }
            return "<tr class=\"\(row.state)\">\(cells.joined())</tr>\n"
        }
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            \(HTMLText.element("title", "", VisibleText(title).string))
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; padding: .3em .6em; border-bottom: 1px solid #ccc; vertical-align: top }
            .finished td:nth-child(2) { color: #06662a; font-weight: bold }
            </style>
            </head>
            <body>
            \(HTMLText.element("h1", "", VisibleText(title).string))
            \(HTMLText.element("p", "", "Written \(written)."))
            <table>
            <tr>\(head)</tr>
            \(body.joined())</table>
            </body>
            </html>

            """
    }
}
