import SMTPSyntax

/// Reads the parts of a message line by line (RFC 2046 §5.1). Nothing that is missing is an error.
struct ReportPartReader {
    private enum Place { case header, body, skipped }

    private var place: Place
    private var boundaries: Set<[UInt8]> = []
    private var fields: [ReportField] = []
    private var lines: [[UInt8]] = []
    private var encoding: TransferEncoding?
    private var parts: [ReportPart] = []

    /// The kinds of parts that are not about the delivery.
    private static let returned = [
        "message/rfc822", "text/rfc822-headers", "message/global", "text/html", "message/partial",
    ]

    /// `isWhole` for a message that begins with its header.
    init(isWhole: Bool) { place = isWhole ? .header : .body }

    mutating func take(_ line: [UInt8], next: [UInt8]) {
        if isBoundary(line, next: next) {
            close()
            place = line.suffix(2).elementsEqual("--".utf8) && line.count > 4 && !beginsPart(next) ? .skipped : .header
            return
        }
        switch place {
        case .header: takeHeader(line)
        case .body: lines.append(line)
        case .skipped: break
        }
    }

    mutating func finished() -> [ReportPart] {
        close()
        return parts
    }

    /// A boundary that was announced, or a line that looks like one in front of the header of a part.
    private func isBoundary(_ line: [UInt8], next: [UInt8]) -> Bool {
        guard line.count > 2, line[0] == UInt8(ascii: "-"), line[1] == UInt8(ascii: "-") else { return false }
        let name = Array(line.dropFirst(2))
        return boundaries.contains(name) || boundaries.contains(name.dropLast(2)) || beginsPart(next)
    }

    private func beginsPart(_ line: [UInt8]) -> Bool { ReportField.name(of: line)?.hasPrefix("content-") == true }

    private mutating func takeHeader(_ line: [UInt8]) {
        if line.isEmpty { return endHeader() }
        if ReportField.isFolded(line), let last = fields.indices.last { return fields[last].append(folded: line) }
        if let field = ReportField(line) { return fields.append(field) }
        // Not a header after all.
        place = .body
        lines.append(line)
    }

    private mutating func endHeader() {
        let type = fields.first { $0.name == "content-type" }
        let kind = type.map { ASCII.uppercased($0.value.prefix { $0 != UInt8(ascii: ";") }).lowercased() } ?? ""
        if let boundary = type?.parameter("boundary"), !boundary.isEmpty { boundaries.insert(boundary) }
        encoding = fields.first { $0.name == "content-transfer-encoding" }
            .flatMap { TransferEncoding(String(decoding: $0.value, as: UTF8.self)) }
        let isReturned = Self.returned.contains { kind.hasPrefix($0) } && !kind.hasPrefix("message/global-delivery")
        place = isReturned || kind.hasPrefix("multipart/") ? .skipped : .body
        fields = []
    }

    private mutating func close() {
        if !lines.isEmpty { parts.append(ReportPart(lines: encoding?.decoded(lines) ?? lines)) }
        (lines, fields, encoding) = ([], [], nil)
    }
}
