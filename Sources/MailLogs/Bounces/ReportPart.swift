import SMTPSyntax

/// The parts of a report about a message that are about its delivery; the returned message is not among them.
struct ReportPart: Hashable, Sendable {
    /// Without the encoding of the part.
    let lines: [[UInt8]]

    /// The parts of a message with its header, or of a piece of one.
    static func all(in lines: [[UInt8]]) -> [ReportPart] {
        var reader = ReportPartReader(isWhole: lines.first.map { ReportField.name(of: $0) != nil } == true)
        for (index, line) in lines.enumerated() {
            reader.take(line, next: index + 1 < lines.count ? lines[index + 1] : [])
        }
        return reader.finished()
    }
}
