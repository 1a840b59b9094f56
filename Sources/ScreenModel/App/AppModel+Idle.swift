import SMTPSyntax
import SessionModel

// The clock, for the pane that shows it. Where no one looks at it, it wakes nothing.
extension AppModel {
    private var isClockSeen: Bool {
        shown.pane == .timing && shown.page == nil && isSideSeen && source == .live && connection.link == .open
            && session.phase != .closed && !isSecuring
    }

    /// Since when nothing was said, where neither side has to answer; nil elsewhere, and where it is not shown.
    private var idleSince: Double? {
        guard isClockSeen, waitingSince == nil else { return nil }
        return max(dialogue.lastSaid ?? 0, connection.lastReply)
    }

    /// For how many seconds nothing was said, as far as it is shown.
    var shownIdle: Int? { idleSince.map { IdleClock.shown(now - $0) } }

    /// For how many seconds the oldest reply that is due is waited for, where that is shown.
    var shownWait: Int? {
        guard isClockSeen, let since = waitingSince else { return nil }
        return Int(max(0, now - since))
    }

    /// When the clock shows something else.
    var idleTime: Double? { idleSince.map { $0 + IdleClock.next(after: now - $0) } }
}
