/// The header section of a message: the lines up to the first empty one (RFC 5322 §2.1).
enum MessageHeader {
    /// The values of all fields with this name, ignoring case; folded values are unfolded (RFC 5322 §2.2.3).
    static func values(of name: String, in text: [UInt8]) -> [String] {
        let wanted = name.lowercased()
        var values: [String] = []
        var isWanted = false
        for line in lines(of: text) {
            if line.first == " " || line.first == "\t" {
                if isWanted, let last = values.indices.last { values[last] += line }
                continue
            }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            isWanted = parts.count == 2 && parts[0].lowercased() == wanted
            if isWanted { values.append(String(parts[1])) }
        }
        return values
    }

    private static func lines(of text: [UInt8]) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")), end - rest.startIndex > 1 {
            lines.append(String(decoding: rest[rest.startIndex..<end - 1], as: UTF8.self))
            rest = rest[(end + 1)...]
        }
        return lines
    }
}
