/// Something that one of the sessions asks for.
package struct SessionEffect: Hashable, Sendable {
    /// The number of the session, as in `OpenSession`.
    package let session: Int
    package let effect: Effect

    package init(_ session: Int, _ effect: Effect) {
        self.session = session
        self.effect = effect
    }
}
