/// The entry that ends a reply for one recipient, and whose result it is.
struct ResultMark: Hashable, Sendable {
    let entry: Int
    let result: RecipientResult
}
