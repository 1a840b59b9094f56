import SMTPSyntax

extension LessonReport {
    /// The report as lines with columns.
    var plainText: String {
        let width = rows.map { $0.record.name.count }.max() ?? 0
        let lines = rows.map { row in
            let name = row.record.name + String(repeating: " ", count: max(0, width - row.record.name.count))
            return "\(name)  \(Self.padded(row.state, 8))  \(Self.padded(row.parts, 45))  \(row.record.finished ?? "")"
        }
        let head = (learner.isEmpty ? "" : "\(learner): ") + "\(finishedCount) of \(rows.count) lessons, \(written)"
        return ([head, ""] + lines).map { Self.trimmed(VisibleText($0).string) + "\n" }.joined()
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// One object: `{"lessons":[{"name":"greeting","state":"finished",…}],…}`.
    var json: String {
        let lessons = rows.map { row in
            JSONText.record([
                .init("name", .text(row.record.name)), .init("title", .text(row.title)),
                .init("state", .text(row.state)), .init("steps", .number(row.stepCount)),
                .init("done", .number(row.doneCount)),
                .init("finished", row.record.finished.map { .text($0) } ?? .null),
                .init("hints", .number(row.record.hints)), .init("solutions", .number(row.record.solutions)),
                .init("mistake", .text(row.record.mistake.rawValue)),
            ])
        }
        return JSONText.object([
            ("learner", learner.isEmpty ? .null : .text(learner)), ("written", .text(written)),
            ("finished", .number(finishedCount)), ("count", .number(rows.count)), ("lessons", .list(lessons)),
        ]) + "\n"
    }
}

extension LessonReport.Row {
    /// `2 of 2 steps, 1 hint, mistake recovered`
    var parts: String {
        var parts = ["\(doneCount) of \(stepCount) steps"]
        if record.hints > 0 { parts.append(record.hints == 1 ? "1 hint" : "\(record.hints) hints") }
        if record.solutions > 0 { parts.append("\(record.solutions) of solution") }
        if record.mistake != .open { parts.append("mistake \(record.mistake.rawValue)") }
        return parts.joined(separator: ", ")
    }
}
