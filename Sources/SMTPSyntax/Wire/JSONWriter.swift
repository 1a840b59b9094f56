/// Writes JSON at the end of a block of octets: its members keep their order, and its text is safe to print.
///
/// Control, C1, bidirectional, zero-width and unassigned characters appear only as `\u` escapes, and so do combining
/// marks without a character of the text to combine with, or with too many on it. So a recording can be printed to a
/// terminal without affecting it. This rule and the order are why no library is used here.
///
///     var writer = JSONWriter()
///     writer.begin()
///     writer.member("code", 250)
///     writer.end()                    // {"code":250}
package struct JSONWriter {
    package private(set) var octets: [UInt8]
    /// Whether the next member is the first one of its object.
    private var isFirst = true

    /// Writes after some octets; those who need the block back uniquely give it away.
    package init(after octets: consuming [UInt8] = []) { self.octets = octets }

    package mutating func begin() {
        octets.append(UInt8(ascii: "{"))
        isFirst = true
    }

    package mutating func end() {
        octets.append(UInt8(ascii: "}"))
        isFirst = false
    }

    /// Ends a line of JSON Lines.
    package mutating func endLine() { octets.append(UInt8(ascii: "\n")) }
}

// Members; their names are plain words of ours
extension JSONWriter {
    private mutating func name(_ name: StaticString) {
        if !isFirst { octets.append(UInt8(ascii: ",")) }
        isFirst = false
        octets.append(UInt8(ascii: "\""))
        octets.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        octets.append(UInt8(ascii: "\""))
        octets.append(UInt8(ascii: ":"))
    }

    package mutating func member(_ name: StaticString, _ text: String) {
        self.name(name)
        quote(text)
    }

    package mutating func member(_ name: StaticString, _ number: Int) {
        self.name(name)
        append(number)
    }

    package mutating func member(_ name: StaticString, _ bool: Bool) {
        self.name(name)
        append(word: bool ? "true" : "false")
    }

    /// Seconds, with six decimals.
    package mutating func member(_ name: StaticString, seconds: Double) {
        self.name(name)
        append(seconds: seconds)
    }

    package mutating func member(_ name: StaticString, _ value: JSONText) {
        self.name(name)
        append(value)
    }

    /// Octets as text; false, and nothing is written, where they are not UTF-8.
    package mutating func member(_ name: StaticString, text: [UInt8]) -> Bool {
        if Self.isPlain(text.span) {
            self.name(name)
            octets.append(UInt8(ascii: "\""))
            octets += text
            octets.append(UInt8(ascii: "\""))
            return true
        }
        guard let text = String(validating: text, as: UTF8.self) else { return false }
        member(name, text)
        return true
    }
}

// Values
extension JSONWriter {
    package mutating func append(_ value: JSONText) {
        switch value {
        case .text(let text): quote(text)
        case .number(let number): append(number)
        case .seconds(let seconds): append(seconds: seconds)
        case .bool(let bool): append(word: bool ? "true" : "false")
        case .null: append(word: "null")
        case .list(let items):
            octets.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { octets.append(UInt8(ascii: ",")) }
                append(item)
            }
            octets.append(UInt8(ascii: "]"))
        case .record(let members):
            begin()
            for (index, member) in members.enumerated() {
                if index > 0 { octets.append(UInt8(ascii: ",")) }
                quote(member.name)
                octets.append(UInt8(ascii: ":"))
                append(member.value)
            }
            end()
        }
    }

    private mutating func append(word: StaticString) {
        octets.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    private mutating func append(_ number: Int) {
        if number < 0 { octets.append(UInt8(ascii: "-")) }
        append(digits: UInt64(number.magnitude), atLeast: 1)
    }

    private mutating func append(seconds: Double) {
        let bounded = seconds.isFinite ? min(max(seconds, 0), 1e12) : 0
        let micros = UInt64((bounded * 1e6).rounded())
        append(digits: micros / 1_000_000, atLeast: 1)
        octets.append(UInt8(ascii: "."))
        append(digits: micros % 1_000_000, atLeast: 6)
    }

    private mutating func append(digits number: UInt64, atLeast least: Int) {
        var count = 1
        var power: UInt64 = 1
        while count < least || number / power >= 10 {
            power *= 10
            count += 1
        }
        while power > 0 {
            octets.append(UInt8(ascii: "0") + UInt8(number / power % 10))
            power /= 10
        }
    }
}

// Text
extension JSONWriter {
    private mutating func quote(_ text: String) {
        octets.append(UInt8(ascii: "\""))
        var text = text
        let isPlain = text.withUTF8 { utf8 in
            guard Self.isPlain(utf8.span) else { return false }
            octets.append(contentsOf: utf8)
            return true
        }
        if !isPlain { escape(text) }
        octets.append(UInt8(ascii: "\""))
    }

    /// Whether all octets are printable ASCII without quotation marks and backslashes, as of nearly every line.
    private static func isPlain(_ octets: Span<UInt8>) -> Bool {
        var reader = JSONReader()
        reader.passPlain(in: octets)
        guard reader.index == octets.count else { return false }
        return octets.firstIndex(of: 0x7F, from: 0) == nil
    }

    private mutating func escape(_ text: String) {
        // How many more marks the character before may have.
        var marksLeft = 0
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { octets.append(UInt8(ascii: "\\")) }
            write(scalar, &marksLeft)
        }
    }

    /// Writes a character as it is or, where it could act on a terminal, as an escape.
    private mutating func write(_ scalar: Unicode.Scalar, _ marksLeft: inout Int) {
        let isMark = VisibleText.isMark(scalar)
        if scalar == "\"" || scalar == "\\" {
            append(scalar)
            marksLeft = 0
        } else if isMark ? marksLeft > 0 : VisibleText.isShown(scalar) {
            append(scalar)
            marksLeft = isMark ? marksLeft - 1 : VisibleText.mostMarks
        } else {
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { escape(unit) }
            marksLeft = 0
        }
    }

    /// A line of JSON: quotation marks and escapes as they are. Between values there may be controls, which separate
    /// them; inside text there are none.
    mutating func copy(_ line: String) {
        var marksLeft = 0
        for scalar in line.unicodeScalars where scalar.value >= 0x20 {
            write(scalar, &marksLeft)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        guard !scalar.isASCII else { return octets.append(UInt8(scalar.value)) }
        octets.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func escape(_ unit: UInt16) {
        octets.append(UInt8(ascii: "\\"))
        octets.append(UInt8(ascii: "u"))
        for shift in stride(from: UInt16(12), through: 0, by: -4) {
            octets.append(Hexadecimal.digit(UInt8(unit >> shift & 0xF)))
        }
    }
}
