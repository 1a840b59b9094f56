/// The keys with which the line is edited.
package enum EditingKeys: String, Hashable, Sendable, CaseIterable {
    /// Those of readline.
    case emacs
    /// Those of vi, with an insert and a normal mode.
    case vi
}
