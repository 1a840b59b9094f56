/// Where a session is among those of the window.
package struct SessionPlace: Hashable, Sendable {
    /// The most sessions at a time.
    package static let most = 16

    /// Its number in the list, from 1.
    package let number: Int
    package let count: Int
    /// Whether something has come in another one since that was shown.
    package let othersHaveNews: Bool

    var others: Int { count - 1 }
}
