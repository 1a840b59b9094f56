import SMTPSyntax

// Looking for a text in the lines.
extension Transcript {
    /// The entries, from one on, whose line has a text; one pass over the block of text.
    package func lines(with pattern: OctetPattern, from first: Int) -> [Int] {
        var found: [Int] = []
        var entry = firstLine(from: first)
        guard entry < count else { return [] }
        let text = text.span
        var place = self.place(of: entry).lowerBound
        while let start = pattern.firstPlace(in: text, from: place) {
            // Entries without a line are at no place.
            while self.place(of: entry).upperBound <= start { entry += 1 }
            let end = self.place(of: entry).upperBound
            if start + pattern.octets.count <= end {
                found.append(entry)
                place = end
            } else {
                place = start + 1
            }
        }
        return found
    }
}
