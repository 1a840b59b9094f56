import SMTPSyntax

extension Pane {
    /// A reply explained, and what may be sent next.
    static let reply = Pane(name: "reply", title: "Reply", parts: ReplyAndNext.parts)
}

/// The explained reply, and below it what may be sent next.
enum ReplyAndNext {
    static func parts(_ model: AppModel, _ request: SideRequest) -> SideParts {
        var parts = ReplyPane.parts(model, request)
        if model.shown.chosen != nil && model.source == .live { parts.remark = StyledLine("chosen", .dim) }
        let next = NextPane(model, request)
        switch request.form {
        case .whole: parts.lines += [StyledLine(), StyledLine("Next", .title)] + next.all
        case .below: parts.next = next.row
        case .beside: (parts.next, parts.fewerNext) = (next.all, next.most)
        }
        return parts
    }
}
