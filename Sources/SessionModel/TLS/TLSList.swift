import SMTPSyntax

/// A list of names as people write it for TLS: `ECDHE-RSA-AES128-GCM-SHA256:AES256-SHA`.
enum TLSList {
    /// The values of the names, each once, in the order in which they are written; letters may be of any case.
    ///
    /// `limits` are the names to list where one is unknown.
    static func read<Value: Hashable>(
        _ text: String, among known: [(value: Value, names: [String])], limits: [String]
    ) throws(TLSListProblem) -> [Value] {
        var values: [Value] = []
        for part in text.split(omittingEmptySubsequences: true, whereSeparator: { ":, ".contains($0) }) {
            let name = part.lowercased()
            guard let row = known.first(where: { $0.names.contains { $0.lowercased() == name } }) else {
                let near = NearestName.of(String(part), among: known.flatMap(\.names))
                throw .unknown(String(part.prefix(60)), nearest: near, known: limits)
            }
            if !values.contains(row.value) { values.append(row.value) }
        }
        guard !values.isEmpty else { throw .empty(known: limits) }
        return values
    }
}
