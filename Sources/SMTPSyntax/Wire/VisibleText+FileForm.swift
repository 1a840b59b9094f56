// Text in file form, written octet by octet without glyphs: everything that is printed or saved passes here.
extension VisibleText {
    /// Octets in file form, as a string.
    package static func fileForm(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        appendFileForm(bytes[...], to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether octets are in file form as they are, also as a pattern.
    package static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBytes { OctetSearch.firstMarked(in: $0, from: 0) == nil }
    }

    /// Appends octets in file form.
    ///
    /// `escapesStars` is for text that a script may read as a pattern, in which a bare asterisk is a wildcard.
    package static func appendFileForm(
        _ bytes: ArraySlice<UInt8>, escapesStars: Bool = false, to output: inout [UInt8]
    ) {
        let special = bytes.withUnsafeBytes { OctetSearch.firstMarked(in: $0, from: 0) }
        guard let special else {
            output += bytes
            return
        }
        // A mark may follow the last plain octet, so that this one is written again with what comes after it.
        let plain = bytes.prefix(max(0, special - 1))
        output += plain
        var writer = FileFormWriter(Array(bytes[plain.endIndex...]), escapesStars: escapesStars)
        writer.write(to: &output)
    }
}

/// Writes octets in file form; what it writes is what the glyphs of `VisibleText` say, put together.
private struct FileFormWriter {
    private let bytes: [UInt8]
    private let escapesStars: Bool
    /// Whether the octets are UTF-8 as a whole.
    private let isText: Bool
    private var index = 0
    /// The combining marks on the last character; nil where it can have none.
    private var marks: Int?

    init(_ bytes: [UInt8], escapesStars: Bool) {
        self.bytes = bytes
        self.escapesStars = escapesStars
        isText = VisibleText.isText(bytes)
    }

    mutating func write(to output: inout [UInt8]) {
        while index < bytes.count {
            let octet = bytes[index]
            if ASCII.isPrintable(octet) {
                write(printable: octet, to: &output)
            } else if isEscaped(octet) {
                writeEscapes(to: &output)
            } else {
                writeScalar(to: &output)
            }
        }
    }

    private mutating func write(printable octet: UInt8, to output: inout [UInt8]) {
        let isBackslash = octet == UInt8(ascii: "\\")
        if isBackslash || escapesStars && octet == UInt8(ascii: "*") { output.append(UInt8(ascii: "\\")) }
        output.append(octet)
        index += 1
        marks = isBackslash ? nil : 0
    }

    /// Whether an octet is an escape by itself: a control, or no ASCII in what is no UTF-8.
    private func isEscaped(_ octet: UInt8) -> Bool { octet < 0x20 || octet == 0x7F || octet >= 0x80 && !isText }

    /// The octets in a row that are escapes: `\x00\x00`. They are put together elsewhere and appended at once, because
    /// a hostile server may send nothing else.
    private mutating func writeEscapes(to output: inout [UInt8]) {
        var end = index
        while end < bytes.count, isEscaped(bytes[end]) { end += 1 }
        let octets = bytes[index..<end]
        withUnsafeTemporaryAllocation(byteCount: octets.count * 4, alignment: 4) { buffer in
            for (place, octet) in octets.enumerated() {
                buffer.storeBytes(of: Self.escape(octet).littleEndian, toByteOffset: place * 4, as: UInt32.self)
            }
            output.append(contentsOf: UnsafeRawBufferPointer(buffer))
        }
        index = end
        marks = nil
    }

    /// `\x1b`, the first octet lowest.
    private static func escape(_ octet: UInt8) -> UInt32 {
        UInt32(UInt8(ascii: "\\")) | UInt32(UInt8(ascii: "x")) << 8 | digit(octet >> 4) << 16 | digit(octet & 15) << 24
    }

    private static func digit(_ number: UInt8) -> UInt32 { UInt32(number) + (number < 10 ? 0x30 : 0x57) }

    private mutating func writeScalar(to output: inout [UInt8]) {
        // The last character may be cut off.
        guard let (scalar, length) = VisibleText.scalar(in: bytes, at: index) else {
            output += "\\x\(Hexadecimal.text(bytes[index], digits: 2))".utf8
            index += 1
            marks = nil
            return
        }
        let isMark = VisibleText.isMark(scalar)
        if isMark, let before = marks, before < VisibleText.mostMarks {
            output += bytes[index..<index + length]
            marks = before + 1
        } else if !isMark, VisibleText.isShown(scalar) {
            output += bytes[index..<index + length]
            marks = 0
        } else {
            output += "\\u{\(Hexadecimal.text(scalar.value, digits: 1))}".utf8
            marks = nil
        }
        index += length
    }
}
