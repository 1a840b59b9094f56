/// What a server does beyond the standard, as data.
package enum ScenarioRule: Hashable, Sendable {
    /// A delivery is refused with 451 in its first transactions, so many times, and accepted in the next one.
    case greylist(refusals: Int)
}
