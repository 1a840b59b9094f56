/// What a session asks of the workspace that it is in.
package enum SessionsWish: Hashable, Sendable {
    /// Show the session after this one, or the first one after the last.
    case next
    /// Show the session at a place of the list, from 1.
    case show(Int)
    /// List the sessions over the screen.
    case list
    /// Leave all of them.
    case leaveAll
}
