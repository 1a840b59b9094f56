/// Where a list of offers stands, and which of the connections of the transcript it belongs to.
struct OfferEnd: Hashable, Sendable {
    let index: Int
    let connection: Int
}
