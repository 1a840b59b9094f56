/// The place of a JSON number in a text that was read.
package struct JSONNumber: Hashable, Sendable {
    package let start: Int
    package let end: Int
    /// Whether it has neither a fraction nor an exponent.
    package let isWhole: Bool

    /// Its value as an integer; nil where it has a fraction or an exponent, or is too large.
    package func integer(in bytes: Span<UInt8>) -> Int? { isWhole ? Int(text(in: bytes)) : nil }

    /// Its value; nil where no `Double` holds it.
    package func decimal(in bytes: Span<UInt8>) -> Double? {
        if let value = plainDecimal(in: bytes) { return value }
        return Double(text(in: bytes)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// The value of a number with few digits and no exponent, as all times of a recording are; nil for others.
    ///
    /// Up to 15 digits, and the power of ten, are exact in a `Double`, so the quotient is rounded as `Double.init` rounds
    /// it: 60 instructions instead of 600.
    private func plainDecimal(in bytes: Span<UInt8>) -> Double? {
        guard end - start <= 16 else { return nil }
        var digits: Int64 = 0
        var divisor = 1.0
        var isFraction = false
        for offset in start..<end {
            switch bytes[offset] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits = digits * 10 + Int64(bytes[offset] - UInt8(ascii: "0"))
                if isFraction { divisor *= 10 }
            case UInt8(ascii: "."): isFraction = true
            default: return nil
            }
        }
        return digits < 1_000_000_000_000_000 ? Double(digits) / divisor : nil
    }

    private func text(in bytes: Span<UInt8>) -> String { String(decoding: bytes.array(start..<end), as: UTF8.self) }
}

// Numbers
extension JSONReader {
    /// So many digits without an exponent are a number that a `Double` holds.
    private static let mostDigits = 300

    mutating func number(in bytes: Span<UInt8>) throws(JSONProblem) -> JSONNumber {
        let start = index
        _ = pass(UInt8(ascii: "-"), in: bytes)
        guard let first = next(in: bytes), ASCII.isDigit(first) else {
            throw index == start ? unexpected(in: bytes) : problem(.badNumber)
        }
        let digits = passDigits(in: bytes)
        guard digits == 1 || first != UInt8(ascii: "0") else { throw problem(.badNumber) }
        var isWhole = true
        if pass(UInt8(ascii: "."), in: bytes) {
            isWhole = false
            guard passDigits(in: bytes) > 0 else { throw problem(.badNumber) }
        }
        var hasExponent = false
        if pass(UInt8(ascii: "e"), in: bytes) || pass(UInt8(ascii: "E"), in: bytes) {
            (isWhole, hasExponent) = (false, true)
            if !pass(UInt8(ascii: "+"), in: bytes) { _ = pass(UInt8(ascii: "-"), in: bytes) }
            guard passDigits(in: bytes) > 0 else { throw problem(.badNumber) }
        }
        let number = JSONNumber(start: start, end: index, isWhole: isWhole)
        guard !hasExponent && digits <= Self.mostDigits || number.decimal(in: bytes) != nil else {
            throw problem(.numberTooLarge)
        }
        return number
    }

    private mutating func passDigits(in bytes: Span<UInt8>) -> Int {
        let start = index
        while let byte = next(in: bytes), ASCII.isDigit(byte) { index += 1 }
        return index - start
    }
}
