import SMTPSyntax

/// The parts of a report about a message that are about its delivery; the returned message is not among them.
struct ReportPart: Hashable, Sendable {
    /// Without the encoding of the part.
    let lines: [[UInt8]]

    /// The parts of a message with its header, or of a piece of one.
    static func all(in lines: [[UInt8]]) -> [ReportPart] {
        // A piece may begin with a field, too: of a delivery report.
        let first = lines.first.flatMap(ReportField.name)
        var reader = ReportPartReader(isWhole: first.map { !DeliveryStatus.names.contains($0) } == true)
        for (index, line) in lines.enumerated() {
            reader.take(line, next: index + 1 < lines.count ? lines[index + 1] : [])
        }
        return reader.finished()
    }
}
