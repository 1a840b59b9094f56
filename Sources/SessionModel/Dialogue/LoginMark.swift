/// The line that begins authentication: its entry, and its place among the lines that were sent.
struct LoginMark: Hashable, Sendable {
    let entry: Int
    let client: Int
}
