import SMTPSyntax
import SessionModel

extension Pane {
    /// A reply explained, and what may be sent next.
    static let reply = Pane(name: "reply", title: "Reply", parts: ReplyAndNext.parts)
}

/// The explained reply, and below it what may be sent next.
enum ReplyAndNext {
    static func parts(_ model: AppModel, _ request: SideRequest) -> SideParts {
        var parts = ReplyPane.parts(model, request)
        if model.shown.chosen != nil && model.source != .recording { parts.remark = StyledLine("chosen", .dim) }
        let next = NextPane(model, request)
        let isEarlier = model.source != .recording && model.explainedReply != model.dialogue.newestReply
        if isEarlier && model.shown.chosen == nil { parts.remark = StyledLine("first refusal of the group", .dim) }
        // What can be sent now does not follow from an earlier reply.
        let now = isEarlier ? [StyledLine("Now, not after this reply:", .dim)] : []
        switch request.form {
        case .whole: parts.lines += [StyledLine(), StyledLine("Next", .title)] + now + next.all
        case .below: parts.next = now + next.row
        case .beside: (parts.next, parts.fewerNext) = (now + next.all, now + next.most)
        }
        return LessonRows(model, width: request.width).map { add($0, to: parts, request.form) } ?? parts
    }

    /// The lesson is between the reply and what can be sent next; alone on the screen it is first.
    private static func add(_ lesson: LessonRows, to parts: SideParts, _ form: SideRequest.Form) -> SideParts {
        var parts = parts
        let heading = [StyledLine(), StyledLine("Next", .title)]
        switch form {
        case .whole:
            parts.lines = [lesson.title] + lesson.all + [StyledLine(), parts.title] + parts.lines
            parts.title = StyledLine("Lesson", .title)
        case .below:
            parts.next = lesson.now + parts.next
            parts.keptNext = parts.next.count
        case .beside:
            parts.fewerNext = lesson.now + heading + (parts.fewerNext ?? parts.next)
            parts.next = lesson.all + heading + parts.next
            parts.keptNext = lesson.now.count
        }
        parts.nextTitle = lesson.title
        return parts
    }
}
