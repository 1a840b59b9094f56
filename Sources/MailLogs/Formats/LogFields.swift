/// The named parts of a line.
struct LogFields: Hashable, Sendable {
    private var values: [(field: LogField, text: LogText)] = []

    subscript(field: LogField) -> LogText? {
        get { values.first { $0.field == field }?.text }
        set {
            values.removeAll { $0.field == field }
            if let newValue { values.append((field, newValue)) }
        }
    }

    static func == (left: LogFields, right: LogFields) -> Bool {
        left.values.elementsEqual(right.values) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) {
        for (field, text) in values {
            hasher.combine(field)
            hasher.combine(text)
        }
    }
}
