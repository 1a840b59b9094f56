// Reading JSON, and looking into what was read.
extension JSONText {
    /// Reads one value; a number that is not an integer becomes `.seconds`.
    ///
    ///     try JSONText(reading: Array(#"{"code":250}"#.utf8))["code"]     // .number(250)
    package init(reading bytes: [UInt8]) throws(JSONProblem) {
        self = try JSONReader.value(in: bytes)
    }

    /// The member of an object; nil where there is none, or null, or this is not an object.
    package subscript(name: String) -> JSONText? {
        guard case .record(let members) = self, let value = members.first(where: { $0.name == name })?.value,
            value != .null
        else { return nil }
        return value
    }

    package var string: String? { if case .text(let text) = self { text } else { nil } }

    package var integer: Int? { if case .number(let number) = self { number } else { nil } }

    package var boolean: Bool? { if case .bool(let bool) = self { bool } else { nil } }

    package var items: [JSONText]? { if case .list(let items) = self { items } else { nil } }

    package var decimal: Double? {
        switch self {
        case .seconds(let seconds): seconds
        case .number(let number): Double(number)
        case .text, .bool, .null, .list, .record: nil
        }
    }
}
