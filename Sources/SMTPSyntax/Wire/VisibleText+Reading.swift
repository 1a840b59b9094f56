// Reading the escapes of the file form.
extension VisibleText {
    /// The octets that a text in file form represents; nil when a backslash does not begin an escape.
    ///
    ///     "a\\\\b\\x1b"   →   a \ b ESC
    package static func bytes(fromFileForm text: String) -> [UInt8]? {
        var rest = Substring(text).utf8
        var bytes: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            guard let escaped = readEscape(&rest) else { return nil }
            bytes += escaped
        }
        return bytes
    }

    private static func readEscape(_ rest: inout Substring.UTF8View) -> [UInt8]? {
        switch rest.popFirst() {
        case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
        // An asterisk from the server is written with a backslash, because a bare one is a wildcard in a script.
        case UInt8(ascii: "*"): return [UInt8(ascii: "*")]
        case UInt8(ascii: "x"): return readHex(&rest, count: 2).map { [UInt8(truncatingIfNeeded: $0)] }
        case UInt8(ascii: "u"): return readScalar(&rest)
        default: return nil
        }
    }

    private static func readScalar(_ rest: inout Substring.UTF8View) -> [UInt8]? {
        guard rest.popFirst() == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let digits = rest[..<end]
        rest = rest[rest.index(after: end)...]
        guard (1...6).contains(digits.count), digits.allSatisfy(ASCII.isHex),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
        else { return nil }
        return Array(String(scalar).utf8)
    }

    private static func readHex(_ rest: inout Substring.UTF8View, count: Int) -> UInt32? {
        let digits = rest.prefix(count)
        guard digits.count == count, digits.allSatisfy(ASCII.isHex) else { return nil }
        rest = rest.dropFirst(count)
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
