import SMTPSyntax

/// A trace of curl in ASCII, made into the lines that its verbose output has.
///
///     => Send header, 25 bytes (0x19)
///     0000: EHLO client.example.org             →   > EHLO client.example.org
///
/// A row has at most 64 bytes; the rows of one line are put together.
enum CurlTrace {
    private static let width = 64

    /// Any other text is returned unchanged.
    static func unfolded(_ text: PasteText) -> PasteText {
        let isTrace = (0..<min(text.count, 200)).contains { block(in: text[$0])?.mark == UInt8(ascii: "<") }
        guard isTrace else { return text }
        var lines: [[UInt8]] = []
        var mark: UInt8?
        var isFull = false
        for index in 0..<text.count {
            let line = text[index]
            if let block = block(in: line) {
                (mark, isFull) = (block.mark, false)
                if mark == UInt8(ascii: "*") { lines.append(Array("* ".utf8) + block.rest) }
            } else if let row = row(in: line), let mark, mark != UInt8(ascii: "*") {
                if isFull, row.offset.isMultiple(of: width) {
                    lines[lines.count - 1] += row.text
                } else {
                    lines.append([mark, 0x20] + row.text)
                }
                isFull = row.text.count == width
            }
        }
        return text.replaced(by: lines)
    }

    private static let blocks: [(beginning: [UInt8], mark: UInt8?)] = [
        (Array("<= Recv header,".utf8), UInt8(ascii: "<")), (Array("=> Send header,".utf8), UInt8(ascii: ">")),
        (Array("== Info:".utf8), UInt8(ascii: "*")), (Array("=> Send data,".utf8), UInt8(ascii: "*")),
        (Array("=> ".utf8), nil), (Array("<= ".utf8), nil),
    ]

    /// The mark of the block that a line begins, nil for one that is not of the session; nil for any other line.
    private static func block(in line: ArraySlice<UInt8>) -> (mark: UInt8?, rest: ArraySlice<UInt8>)? {
        let text = line.drop { ASCII.isDigit($0) || ":. ".utf8.contains($0) }
        guard let block = blocks.first(where: { text.starts(with: $0.beginning) }) else { return nil }
        let isInfo = block.beginning.first == UInt8(ascii: "=") && block.beginning[1] == UInt8(ascii: "=")
        return (
            block.mark, isInfo ? text.dropFirst(block.beginning.count).drop(while: ASCII.isBlank) : text.dropFirst(3)
        )
    }

    /// `0040: text`
    private static func row(in line: ArraySlice<UInt8>) -> (offset: Int, text: ArraySlice<UInt8>)? {
        let digits = line.prefix(while: ASCII.isHex)
        let rest = line[digits.endIndex...]
        guard (4...8).contains(digits.count), rest.starts(with: ": ".utf8),
            let offset = Int(String(decoding: digits, as: UTF8.self), radix: 16)
        else { return nil }
        return (offset, rest.dropFirst(2))
    }
}
