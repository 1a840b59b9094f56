import SMTPSyntax

// Looking for a text in the lines.
extension Transcript {
    /// The entries, from one on, whose line has a text; one pass over the blocks of text.
    package func lines(with pattern: OctetPattern, from first: Int) -> [Int] {
        var found: [Int] = []
        var entry = max(first, start)
        while let block = block(at: entry) {
            block.search(pattern, from: entry, &found)
            entry = block.entries.upperBound
        }
        return found
    }
}

extension TextBlock {
    /// Adds the entries, from one on, whose line has a text.
    fileprivate func search(_ pattern: OctetPattern, from first: Int, _ found: inout [Int]) {
        guard let start = range(of: first)?.lowerBound else { return }
        let text = text
        // A place in the text is counted from its first octet.
        let base = text.startIndex
        var place = start - base
        while let match = pattern.firstPlace(in: text.span, from: place), let entry = entry(at: base + match),
            let end = range(of: entry)?.upperBound
        {
            // Two lines have nothing in between.
            let isInside = base + match + pattern.octets.count <= end
            if isInside { found.append(entry) }
            place = isInside ? end - base : match + 1
        }
    }
}
