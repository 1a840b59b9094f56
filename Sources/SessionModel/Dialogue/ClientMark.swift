/// What is kept of a line that was sent beside its text.
struct ClientMark: Hashable, Sendable {
    let entry: Int32
    let exchange: Int32
    /// The number of its `ClientStyle`.
    let style: Int32
}
