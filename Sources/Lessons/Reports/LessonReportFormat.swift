/// A form in which a report is written.
package enum LessonReportFormat: String, CaseIterable, Sendable {
    case text, json, html

    /// The report, ending with a line feed.
    package func text(of report: LessonReport) -> String {
        switch self {
        case .text: report.plainText
        case .json: report.json
        case .html: report.html
        }
    }
}
