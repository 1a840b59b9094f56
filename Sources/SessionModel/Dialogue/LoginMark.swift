/// The line that begins a login: its entry, and its place among the lines that were sent.
struct LoginMark: Hashable, Sendable {
    let entry: Int
    let client: Int
}
