import SMTPSyntax

/// Distinguishes IP addresses in running text from version numbers and other things with dots and colons.
enum AddressScan {
    /// The end of the IPv4 address at the beginning of `text`; nil without one.
    ///
    ///     192.0.2.25:25   →   10        5.2.0.13.7, 1.2.3   →   nil
    ///
    /// A number after a lone hyphen is Yahoo's, not an address: `temporarily deferred - 4.16.55.1`.
    static func endOfIPv4(_ text: ArraySlice<UInt8>, behindHyphen: Bool = false) -> Int? {
        if behindHyphen, text.starts(with: "4.".utf8) || text.starts(with: "5.".utf8) { return nil }
        var index = text.startIndex
        for part in 0..<4 {
            let start = index
            var number = 0
            while index < text.endIndex, index - start < 4, ASCII.isDigit(text[index]) {
                number = number * 10 + Int(text[index] - 0x30)
                index += 1
            }
            guard (1...3).contains(index - start), number < 256 else { return nil }
            guard part < 3 else { break }
            guard index < text.endIndex, text[index] == UInt8(ascii: ".") else { return nil }
            index += 1
        }
        guard index < text.endIndex else { return index }
        let isDotted = text[index] == UInt8(ascii: ".") && index + 1 < text.endIndex && ASCII.isDigit(text[index + 1])
        let goesOn = ASCII.isAlphanumeric(text[index]) || "-_@=".utf8.contains(text[index])
        return isDotted || goesOn ? nil : index
    }

    /// The end of the IPv6 address at the beginning of `text`; nil without one. Seven colons, or
    /// fewer with a double colon, and hexadecimal digits between: a time of day does not match.
    ///
    ///     2001:db8::25   →   12
    static func endOfIPv6(_ text: ArraySlice<UInt8>) -> Int? {
        var index = text.startIndex
        var colons = 0
        var digits = 0
        var isShortened = false
        while index < text.endIndex {
            let octet = text[index]
            if octet == UInt8(ascii: ":") {
                if index > text.startIndex, text[index - 1] == octet { isShortened = true }
                colons += 1
                digits = 0
            } else if ASCII.isHex(octet) {
                digits += 1
                guard digits <= 4 else { return nil }
            } else {
                break
            }
            index += 1
        }
        if index < text.endIndex, ASCII.isLetter(text[index]) { return nil }
        if index - text.startIndex > 2, text[index - 1] == UInt8(ascii: ":"), text[index - 2] != UInt8(ascii: ":") {
            index -= 1
            colons -= 1
        }
        guard isShortened ? (2...7).contains(colons) : colons == 7 else { return nil }
        return index
    }
}
