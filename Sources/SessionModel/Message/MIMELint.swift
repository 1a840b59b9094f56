import SMTPSyntax

/// Looks at the MIME structure of a message line by line: its parts, and whether their text is what they announce.
///
///     Content-Type: multipart/mixed; boundary=x      the parts begin with the line --x
///     Content-Transfer-Encoding: base64              only base64 may follow
///
/// It keeps the boundaries that are open and the encoding of the present part. A message without such fields costs
/// nothing.
struct MIMELint: Hashable, Sendable {
    /// A multipart whose last boundary has not come.
    private struct Open: Hashable, Sendable {
        let delimiter: [UInt8]
        var isFound = false
    }

    /// More parts than these are not looked into.
    private static let deepest = 8
    /// RFC 2045 §6.8.
    private static let longestBase64 = 76

    private var hasVersion = false
    private var hasContent = false
    private var encoding: TransferEncoding?
    private var parts: [Open] = []
    /// Whether the lines are the header of a part.
    private var isInPart = false
    /// The field of a part that may continue.
    private var field: [UInt8] = []

    /// Whether lines of the text have to be looked at.
    var isNeeded: Bool { encoding != nil || !parts.isEmpty }

    /// A field of the header of the message, with its continuations; returns what is wrong with it.
    mutating func take(_ name: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>) -> MIMEFault? {
        switch MIMEField(name: name, value: value) {
        case .version: hasVersion = true
        case .encoding(let encoding):
            hasContent = true
            self.encoding = encoding
        case .multipart(let boundary):
            hasContent = true
            guard let boundary else { return .missingBoundary }
            begin(boundary)
        case .content: hasContent = true
        case nil: break
        }
        return nil
    }

    /// The header of the message has ended.
    func endHeader() -> MIMEFault? { hasContent && !hasVersion ? .missingVersion : nil }

    /// A line of the text, of which `length` octets were in all; `isRaw` says that some are above 127.
    mutating func take(_ line: ArraySlice<UInt8>, length: Int, isRaw: Bool) -> MIMEFault? {
        if line.starts(with: [0x2D, 0x2D]), takeBoundary(line) { return nil }
        guard isInPart else { return judge(line, length: length, isRaw: isRaw) }
        if line.first.map(ASCII.isBlank) == true {
            field += line.prefix(1024)
            return nil
        }
        let fault = takeField()
        field = Array(line.prefix(1024))
        isInPart = !line.isEmpty
        return fault
    }

    /// The message has ended.
    func finish() -> MIMEFault? {
        guard let outer = parts.first else { return nil }
        return outer.isFound ? .openBoundary : .unusedBoundary
    }

    private mutating func begin(_ boundary: [UInt8]) {
        // What is not in a part is a remark for old programs.
        encoding = nil
        if parts.count < Self.deepest { parts.append(Open(delimiter: [0x2D, 0x2D] + boundary)) }
    }

    /// Whether a line begins a part, or ends the last one.
    private mutating func takeBoundary(_ line: ArraySlice<UInt8>) -> Bool {
        let text = line[..<(line.lastIndex { !ASCII.isBlank($0) }.map { $0 + 1 } ?? line.startIndex)]
        for depth in parts.indices.reversed() where text.starts(with: parts[depth].delimiter) {
            let rest = text.dropFirst(parts[depth].delimiter.count)
            let isEnd = rest.elementsEqual([0x2D, 0x2D])
            guard rest.isEmpty || isEnd else { continue }
            parts.removeSubrange((isEnd ? depth : depth + 1)...)
            if !isEnd { parts[depth].isFound = true }
            (encoding, field, isInPart) = (nil, [], !isEnd)
            return true
        }
        return false
    }

    /// The field of a part is complete.
    private mutating func takeField() -> MIMEFault? {
        guard let colon = field.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        switch MIMEField(name: ASCII.trimmed(field[..<colon]), value: field[(colon + 1)...]) {
        case .encoding(let encoding): self.encoding = encoding
        case .multipart(let boundary):
            guard let boundary else { return .missingBoundary }
            begin(boundary)
        case .version, .content, nil: break
        }
        return nil
    }

    private func judge(_ line: ArraySlice<UInt8>, length: Int, isRaw: Bool) -> MIMEFault? {
        guard let encoding else { return nil }
        if isRaw && encoding.isASCII { return .rawOctets(encoding) }
        guard encoding == .base64 else { return nil }
        if length > Self.longestBase64 { return .longBase64 }
        return line.allSatisfy(Self.isOfBase64) ? nil : .notBase64
    }

    private static func isOfBase64(_ octet: UInt8) -> Bool {
        ASCII.isAlphanumeric(octet) || octet == UInt8(ascii: "+") || octet == UInt8(ascii: "/")
            || octet == UInt8(ascii: "=") || ASCII.isBlank(octet)
    }
}
