import Explainer
import SMTPStandard
import SessionModel

/// The response times as bars.
enum TimingChart {
    private static let height = 22
    private static let (bars, room, width) = (170, 340, 640)

    static func section(_ report: SessionReport) -> String {
        let waits = report.waits
        let longest = waits.compactMap(\.seconds).max() ?? 0
        guard !waits.isEmpty, longest > 0 else { return "" }
        let rows = waits.enumerated().map { row($1, at: $0, longest) }.joined()
        let chart =
            "<div class=\"scroll\">\n<svg viewBox=\"0 0 \(width) \(waits.count * height + 6)\" role=\"img\" "
            + "aria-labelledby=\"timing\">\n\(rows)</svg>\n</div>\n"
        return HTMLExport.section("timing", "Response times", chart)
    }

    private static func row(_ wait: TimedWait, at number: Int, _ longest: Double) -> String {
        let seconds = wait.seconds ?? 0
        let length = max(1, Int(seconds / longest * Double(room)))
        let name = seconds >= DelayReason.notable ? "transient" : "positive"
        let y = number * height
        let limit = wait.limit.map { ", limit \(ElapsedTime.words($0.seconds))" } ?? ""
        return "<text x=\"0\" y=\"\(y + 15)\">\(HTMLText.escaped(HTMLText.shortened(wait.name, to: 22)))</text>"
            + "<g class=\"\(name)\"><rect class=\"bar\" x=\"\(bars)\" y=\"\(y + 5)\" width=\"\(length)\" height=\"12\"/></g>"
            + "<text class=\"dim\" x=\"\(bars + length + 6)\" y=\"\(y + 15)\">\(ElapsedTime.words(seconds))\(limit)</text>\n"
    }
}
