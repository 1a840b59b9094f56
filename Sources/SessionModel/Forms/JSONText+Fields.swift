import SMTPSyntax

// The fields of a line in a recording.
extension JSONText {
    /// Reads a line of a recording.
    init(line: Span<UInt8>) throws(RecordingLineProblem) {
        do throws(JSONProblem) {
            self = try JSONText(reading: line)
        } catch {
            throw .notJSON(error)
        }
    }

    /// A field that may be missing or null, but may not have another type.
    func field<Value>(_ name: String, _ read: (JSONText) -> Value?) throws(RecordingLineProblem) -> Value? {
        guard let value = self[name] else { return nil }
        guard let result = read(value) else { throw .wrongType(name) }
        return result
    }

    /// A field that has to be there.
    func required<Value>(_ name: String, _ read: (JSONText) -> Value?) throws(RecordingLineProblem) -> Value {
        guard let value = try field(name, read) else { throw .missing(name) }
        return value
    }

    /// Text, or null where there is none.
    static func optional(_ text: String?) -> JSONText { text.map { .text($0) } ?? .null }
}
