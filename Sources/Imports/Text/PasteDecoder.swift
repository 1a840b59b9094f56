/// Makes UTF-8 of a text that begins with the mark of UTF-16, as PowerShell writes the output of a program to a file; any
/// other text passes unchanged, without the mark of UTF-8.
struct PasteDecoder: Hashable, Sendable {
    private enum Form: Hashable, Sendable {
        case unknown, octets, littleEndian, bigEndian
    }

    private var form = Form.unknown
    /// What came of the mark, or the first half of a code unit.
    private var begun: [UInt8] = []
    /// The first half of a surrogate pair.
    private var lead: UInt16?

    /// The octets of a piece, in UTF-8.
    mutating func decode(_ piece: [UInt8]) -> [UInt8] {
        switch form {
        case .octets: return piece
        case .unknown: return begin(begun + piece)
        case .littleEndian, .bigEndian: return units(begun + piece)
        }
    }

    /// What has come of a mark that never ended.
    mutating func rest() -> [UInt8] {
        defer { begun = [] }
        return form == .unknown ? begun : []
    }

    private static let marks: [(octets: [UInt8], form: Form)] = [
        ([0xFF, 0xFE], .littleEndian), ([0xFE, 0xFF], .bigEndian), ([0xEF, 0xBB, 0xBF], .octets),
    ]

    private mutating func begin(_ text: [UInt8]) -> [UInt8] {
        if let mark = Self.marks.first(where: { text.starts(with: $0.octets) }) {
            (form, begun) = (mark.form, [])
            return decode(Array(text.dropFirst(mark.octets.count)))
        }
        if Self.marks.contains(where: { $0.octets.starts(with: text) }) {
            begun = text
            return []
        }
        (form, begun) = (.octets, [])
        return text
    }

    private mutating func units(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var place = 0
        while place + 1 < text.count {
            let (first, second) = (UInt16(text[place]), UInt16(text[place + 1]))
            append(form == .littleEndian ? second << 8 | first : first << 8 | second, to: &result)
            place += 2
        }
        begun = Array(text[place...])
        return result
    }

    private mutating func append(_ unit: UInt16, to result: inout [UInt8]) {
        if let high = lead, UTF16.isTrailSurrogate(unit) {
            lead = nil
            let value = 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
            result += String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8
        } else if UTF16.isLeadSurrogate(unit) {
            lead = unit
        } else {
            lead = nil
            result += String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
        }
    }
}
