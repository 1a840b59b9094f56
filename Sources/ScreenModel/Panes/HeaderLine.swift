import SMTPSyntax
import SessionModel

/// The first row: where one is, and in what state.
enum HeaderLine {
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        painter.fill(area, Style(.header))
        let right = " \(rightSide(model)) "
        let rightWidth = VisibleText(right).columns
        let hasRight = rightWidth + 12 <= area.width
        let room = Rect(x: area.x, y: area.y, width: area.width - (hasRight ? rightWidth : 0), height: area.height)
        // What matters most is first, so that a narrow screen cuts off the least.
        var parts = [model.settings.target, "\(model.marks.phase) \(phase(model))"]
        if let address = model.connection.address, address != model.settings.target { parts.insert(address, at: 1) }
        if room.width < 60 { parts = [parts[parts.count - 1], model.settings.target] }
        if let transport = transport(model) { parts.insert(transport, at: parts.count - 1) }
        painter.write(" " + parts.joined(separator: "  "), x: area.x, y: area.y, in: room, Style(.header))
        if hasRight {
            painter.write(right, x: area.x + area.width - rightWidth, y: area.y, in: area, Style(.header))
        }
    }

    private static func phase(_ model: AppModel) -> String {
        switch model.connection.link {
        case .connecting: "Connecting"
        case .open: model.session.phase.title + (model.session.uncertainty == nil ? "" : "?")
        case .closed:
            model.loading.map { "Loading \($0.progress)" } ?? (model.source == .recording ? "Recording" : "Closed")
        case .failed: "No connection"
        }
    }

    private static func transport(_ model: AppModel) -> String? {
        guard model.size.width >= 60 else { return nil }
        var tls: String?
        if model.session.isUnderTLS, case .secured(let report) = model.dialogue.tls { tls = report.title }
        guard let hello = model.session.hello else { return tls }
        let name = hello == .helo ? "SMTP" : hello == .lhlo ? "LMTP" : "ESMTP"
        return "\(tls ?? "no TLS")  \(name)"
    }

    /// For how long, or for how many replies, one waits; nil where that is nothing worth telling.
    static func wait(_ model: AppModel) -> String? {
        if let since = model.waitingSince, model.now - since >= 1 {
            return "waiting \(ElapsedTime.words(model.now - since))"
        }
        let waiting = model.session.outstanding.count
        return waiting > 1 ? "\(waiting) waiting" : nil
    }

    private static func rightSide(_ model: AppModel) -> String {
        var parts = wait(model).map { [$0] } ?? []
        if let keepalive = model.keepalive { parts.append("keepalive \(Int(keepalive)) s") }
        if model.isSafe { parts.append("SAFE") }
        switch model.recording {
        case .on: parts.append("\(model.marks.recording) rec")
        case .off: if model.source == .live { parts.append("not recorded") }
        case .failed: parts.append("\(model.marks.warning) NOT RECORDED")
        }
        return parts.joined(separator: "  ")
    }
}
