import SMTPSyntax

/// A part of a log line, and where texts are in it.
package struct LogText: Hashable, Sendable {
    let octets: ArraySlice<UInt8>

    init(_ octets: ArraySlice<UInt8>) { self.octets = octets }

    init(_ octets: [UInt8]) { self.octets = octets[...] }

    init(_ text: String) { octets = Array(text.utf8)[...] }

    var string: String { String(decoding: octets, as: UTF8.self) }

    /// The first place of a text, at a place or after it; nil when there is none.
    func place(of text: [UInt8], from start: Int) -> Int? {
        guard let first = text.first else { return start }
        var rest = octets[start...]
        while let place = OctetSearch.firstIndex(of: first, in: rest) {
            if isPlaced(text, at: place) { return place }
            rest = octets[(place + 1)...]
        }
        return nil
    }

    /// The last place of a text, at a place or after it; nil when there is none.
    func lastPlace(of text: [UInt8], from start: Int) -> Int? {
        var place = octets.endIndex - text.count
        while place >= start {
            if isPlaced(text, at: place) { return place }
            place -= 1
        }
        return nil
    }

    func isPlaced(_ text: [UInt8], at place: Int) -> Bool {
        guard place >= octets.startIndex, place + text.count <= octets.endIndex else { return false }
        for offset in 0..<text.count where octets[place + offset] != text[offset] { return false }
        return true
    }

    func contains(_ text: String) -> Bool { contains(Array(text.utf8)) }

    func contains(_ text: [UInt8]) -> Bool { place(of: text, from: octets.startIndex) != nil }

    /// What is between two texts, the first time that both occur; nil where they do not.
    func between(_ left: String, _ right: String) -> LogText? {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard let start = place(of: left, from: octets.startIndex) else { return nil }
        let rest = start + left.count
        return place(of: right, from: rest).map { LogText(octets[rest..<$0]) }
    }

    /// The last word, as the name of a message is in front of its colon.
    var lastWord: LogText {
        let end = octets.lastIndex { ASCII.isBlank($0) }
        return LogText(end.map { octets[($0 + 1)...] } ?? octets)
    }
}
