import Explainer
import SMTPSyntax
import SessionModel

/// The first row: where one is, and in what state.
enum HeaderLine {
    /// `model` is as it was at the moment that is looked at.
    static func draw(_ model: AppModel, in area: Rect, _ painter: inout Painter) {
        painter.fill(area, Style(.header))
        let right = rightSide(model)
        let hasRight = right.width + 14 <= area.width
        let width = area.width - (hasRight ? right.width + 2 : 0)
        painter.write(left(model, width: width), row: 0, in: Rect(x: area.x, y: area.y, width: width, height: 1))
        if hasRight {
            painter.write(right, row: 0, in: area.indented(area.width - right.width - 1))
        }
    }

    /// As much as fits: what matters least goes first. The present phase is there at every width.
    private static func left(_ model: AppModel, width: Int) -> StyledLine {
        let name = LessonBar.line(model) ?? StyledLine(VisibleText(model.settings.target), .title)
        let target = place(model).adding(name)
        let way = way(model)
        let (path, phase) = phase(model)
        let tls = transport(model).map { [$0] } ?? []
        let software = software(model).map { [$0] } ?? []
        let forms = [
            [target] + way + tls + software + [path], [target] + way + tls + [path], [target] + way + tls + [phase],
            [target] + tls + software + [path], [target] + tls + [path], [target] + tls + [phase], [target, phase],
        ]
        let lines = forms.map { form in
            form.dropFirst().reduce(StyledLine(" ").adding(form[0])) { $0.adding("   ").adding($1) }
        }
        return lines.first { $0.width <= width }
            ?? StyledLine(" ").adding(phase).adding("  ").adding(target).cut(to: width, model.marks.more)
    }

    /// How the server is reached, where that is not the usual way.
    private static func way(_ model: AppModel) -> [StyledLine] {
        model.settings.way.words.map { [StyledLine(VisibleText("via \($0)"), .plain)] } ?? []
    }

    /// Which of several sessions this is, and a mark where another one has something new: `2/3 ! `.
    private static func place(_ model: AppModel) -> StyledLine {
        guard let place = model.place, place.others > 0 else { return StyledLine() }
        let line = StyledLine("\(place.number)/\(place.count) ", .plain)
        return place.othersHaveNews ? line.adding("! ", .warning) : line
    }

    /// The path of phases, and the present one alone.
    private static func phase(_ model: AppModel) -> (path: StyledLine, present: StyledLine) {
        if model.watch?.relay.opacity == .tls, model.connection.link == .open {
            let line = StyledLine("TLS, not readable", .phase)
            return (line, line)
        }
        if model.session.awaitsTLS, model.connection.link == .open {
            let line = StyledLine("TLS HANDSHAKE", .phase)
            return (line, line)
        }
        guard model.connection.link == .open || model.isThen && model.loading == nil else {
            let line = StyledLine(withoutConnection(model), .phase)
            return (line, line)
        }
        let path = PhasePath(model.session.phase, isCertain: model.session.uncertainty == nil)
        return (path.line(model.marks), StyledLine(path.present, .phase))
    }

    private static func withoutConnection(_ model: AppModel) -> String {
        if model.awaitsPassphrase { return "NOT CONNECTED" }
        return switch model.connection.link {
        case .connecting: model.awaitsClient ? "NO CLIENT YET" : "CONNECTING"
        case .open, .closed:
            model.loading.map { "LOADING \($0.progress)" } ?? (model.source == .recording ? recorded(model) : "CLOSED")
        case .failed: "NO CONNECTION"
        }
    }

    private static func recorded(_ model: AppModel) -> String {
        if model.shown.comparison != nil { return "COMPARISON" }
        return model.recordings != nil && !model.isRecordingOpened ? "RECORDINGS" : "RECORDING"
    }

    /// TLS in words; nil before anything is known of the server.
    private static func transport(_ model: AppModel) -> StyledLine? {
        if model.watch?.relay.opacity == .tls { return nil }
        guard model.session.isUnderTLS, case .secured(let report) = model.dialogue.tls else {
            return model.session.hello == nil ? nil : StyledLine("no TLS", .plain)
        }
        var words = report.version
        // RFC 8996: these versions must not be used.
        if report.isDeprecated { words += " deprecated" }
        if report.isUnverified { words += " not verified" }
        if report.trust == .firstUse { words += " first use" }
        if let word = report.details?.warningWord { words += " \(word)" }
        return report.isDeprecated || report.isMarked
            ? StyledLine("\(model.marks.warning) \(words)", .warning) : StyledLine(words, .positive)
    }

    private static func software(_ model: AppModel) -> StyledLine? {
        let software = model.settings.isPractice ? nil : model.session.server.software?.rawValue
        // A recording of the practice server names it as the target.
        let name = software == "the \(model.settings.target)" ? nil : software
        let words = [name, model.session.isLMTP ? "LMTP" : nil]
        let line = words.compactMap(\.self).joined(separator: "  ")
        return line.isEmpty ? nil : StyledLine(line, .plain)
    }

    /// For how long, or for how many replies, one waits; nil where that is nothing worth telling.
    static func wait(_ model: AppModel) -> String? {
        if let since = model.waitingSince, model.now - since >= 1 {
            return "waiting \(ElapsedTime.words(model.now - since))"
        }
        let waiting = model.session.outstanding.count
        return waiting > 1 ? "\(waiting) waiting" : nil
    }

    /// `RECORDING 5/12`: which of the replies is explained; `PLAYING 2x 5/12` and `PAUSED 2x 5/12` while it is played.
    private static func recording(_ model: AppModel) -> String {
        let transcript = model.dialogue.transcript
        let replies = transcript.wholeReply(endingBefore: transcript.count).map { $0.number + 1 } ?? 0
        let explained = model.explainedReply.flatMap(transcript.reply(at:)).map { $0.number + 1 } ?? 0
        let mode = model.playback.map { "\($0.isPlaying ? "PLAYING" : "PAUSED") \($0.speedWords)" } ?? "RECORDING"
        return "\(mode) \(explained)/\(replies)"
    }

    private static func rightSide(_ model: AppModel) -> StyledLine {
        var line = StyledLine()
        if model.session.keepsSecrets { line.add("SECRETS KEPT  ", .warning) }
        if model.isThen, model.loading == nil {
            line.add(recording(model), .title)
            return line
        }
        if let wait = wait(model) { line.add("\(wait)  ", .plain) }
        if let keepalive = model.keepalive { line.add("keepalive \(Int(keepalive)) s  ", .plain) }
        if let warning = model.watch?.settings.warning {
            line.add("\(model.marks.warning) \(warning)  ", .warning)
        }
        if model.isSafe { line.add("SAFE  ", .warning) }
        switch model.recording {
        case .on: line.add("\(model.marks.recording) rec", .dim)
        case .off: if model.source != .recording { line.add("not recorded", .warning) }
        case .failed: line.add("\(model.marks.warning) NOT RECORDED", .warning)
        }
        return line
    }
}
