/// How large the user has made the explanation by its divider; nil for as large as it is by itself.
package struct PaneSizes: Hashable, Sendable {
    /// Its rows with its rule, below the conversation.
    var rowsBelow: Int?
    /// Its columns, beside the conversation.
    var columnsBeside: Int?

    private static let leastRows = 3
    private static let leastColumns = 30
    private static let leastForConversation = (rows: 3, columns: 40)

    /// As many of the rows of the body as can be had.
    func rows(of body: Int) -> Int? {
        rowsBelow.map { min(max($0, Self.leastRows), max(Self.leastRows, body - Self.leastForConversation.rows)) }
    }

    func columns(of screen: Int) -> Int? {
        columnsBeside.map {
            min(max($0, Self.leastColumns), max(Self.leastColumns, screen - Self.leastForConversation.columns))
        }
    }
}
