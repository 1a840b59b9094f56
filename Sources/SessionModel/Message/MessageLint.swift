import SMTPSyntax

/// Looks at a message line by line, as it is written or read, and says what is wrong with it.
///
///     Subject: hello          a field
///     hello                   no field, and no empty line came before: `.noEmptyLine` in line 2
///
/// It keeps what it has found and the beginning of one line of the header, however long message and lines are.
package struct MessageLint: Hashable, Sendable {
    /// What the next line belongs to.
    package enum Part: Hashable, Sendable {
        case header
        case text
    }

    /// The longest line in octets, without CR LF (RFC 5322 §2.1.1, RFC 5321 §4.5.3.1.6).
    package static let longestLine = 998

    package let conditions: MessageConditions
    package private(set) var part: Part
    package private(set) var findings: [MessageFinding] = []
    /// The lines so far.
    package private(set) var lines = 0
    /// The octets so far as they are on the wire, without the dots that are added.
    package private(set) var octets = 0

    /// The length of the present line, and its first octet.
    private var length = 0
    private var first: UInt8?
    /// The beginning of a line that comes in parts.
    private var head: [UInt8] = []
    private var fields: Set<SingleField> = []
    /// The field that may continue.
    private var field: Field?
    private var mime = MIMELint()
    /// Whether the present line has octets above 127.
    private var isRawLine = false

    /// A field of the header; of a long one the beginning.
    private struct Field: Hashable, Sendable {
        let name: [UInt8]
        var value: [UInt8]
    }

    /// `part` is what the message begins with, as far as it is known.
    package init(_ conditions: MessageConditions, part: Part = .header) {
        self.conditions = conditions
        self.part = part
        if conditions.isBinary && conditions.way != .chunks { add(.binaryByData) }
    }

    /// Takes a line, or a part of one, for which `ending` is `.none`.
    package mutating func take(_ text: ArraySlice<UInt8>, _ ending: LineEnding) {
        let isLong = length > Self.longestLine
        if length == 0 { first = text.first }
        look(at: text)
        length += text.count
        octets += text.count + conditions.endOctets(ending)
        if !isLong, length > Self.longestLine, !isRaw { add(.longLine) }
        weigh()
        guard ending != .none else { return keep(text) }
        look(at: ending)
        let isWhole = length == text.count
        keep(isWhole ? [] : text)
        end(isWhole ? text : head[...])
    }

    /// The message has ended.
    package mutating func finish() {
        if length > 0 { end(head[...]) }
        if part == .header { endHeader() }
        if let fault = mime.finish() { addOnce(.mime(fault)) }
    }

    /// What a line would add to the findings.
    package func findings(in line: [UInt8]) -> [MessageFinding] {
        var next = self
        next.take(line[...], .crlf)
        return next.findings.filter { finding in
            !findings.contains { $0.fault == finding.fault && $0.count == finding.count }
        }.map { MessageFinding(fault: $0.fault, line: lines + 1) }
    }

    /// Whether every octet may be there.
    private var isRaw: Bool { conditions.isBinary && conditions.way == .chunks }
}

// What is found.
extension MessageLint {
    private mutating func add(_ fault: MessageFault) {
        if let known = findings.firstIndex(where: { $0.fault == fault }) {
            findings[known].count += 1
        } else {
            findings.append(MessageFinding(fault: fault, line: lines + 1))
        }
    }

    /// Each octet.
    private mutating func look(at text: ArraySlice<UInt8>) {
        var (all, hasNull, hasReturn, hasFeed): (UInt8, Bool, Bool, Bool) = (0, false, false, false)
        text.withUnsafeBufferPointer { octets in
            for octet in octets {
                all |= octet
                hasNull = hasNull || octet == 0
                hasReturn = hasReturn || octet == 0x0D
                hasFeed = hasFeed || octet == 0x0A
            }
        }
        guard !isRaw else { return }
        if hasNull { add(.null) }
        if hasReturn { add(.bareReturn) }
        if hasFeed { add(.bareFeed) }
        guard all >= 0x80 else { return }
        isRawLine = true
        if part == .header {
            if !conditions.isInternational { add(.rawHeader) }
        } else if !conditions.isRawAnnounced {
            add(.rawText)
        }
    }

    private mutating func look(at ending: LineEnding) {
        guard conditions.way != .converted, !isRaw else { return }
        if ending == .lf { add(.bareFeed) }
        if ending == .cr { add(.bareReturn) }
    }

    /// The size, once.
    private mutating func weigh() {
        if let limit = conditions.limit, octets > limit { addOnce(.tooLarge(limit: limit)) }
        if let announced = conditions.announced, octets > announced { addOnce(.largerThanAnnounced(announced)) }
    }

    private mutating func addOnce(_ fault: MessageFault) {
        if !findings.contains(where: { $0.fault == fault }) { add(fault) }
    }
}

// The lines of the header.
extension MessageLint {
    /// So much of a line of the header is looked at, in octets.
    private static let mostKept = 1024

    private mutating func keep(_ text: ArraySlice<UInt8>) {
        if part == .header || mime.isNeeded { head += text.prefix(max(0, Self.mostKept - head.count)) }
    }

    private mutating func end(_ line: ArraySlice<UInt8>) {
        if part == .header { takeField(line) } else { takeText(line) }
        if length == 1, first == UInt8(ascii: "."), conditions.way == .converted { add(.loneDot) }
        lines += 1
        length = 0
        isRawLine = false
        head.removeAll(keepingCapacity: true)
    }

    private mutating func takeText(_ line: ArraySlice<UInt8>) {
        guard mime.isNeeded, !isRaw, let fault = mime.take(line, length: length, isRaw: isRawLine) else { return }
        add(.mime(fault))
    }

    private mutating func takeField(_ line: ArraySlice<UInt8>) {
        guard let first = line.first else {
            endHeader()
            return part = .text
        }
        if ASCII.isBlank(first), lines > 0 {
            let room = Self.mostKept - (field?.value.count ?? 0)
            field?.value.append(contentsOf: line.prefix(max(0, room)))
            return
        }
        guard let name = Self.name(of: line) else {
            add(.noEmptyLine)
            endHeader()
            return part = .text
        }
        endField()
        let value = line[(name.endIndex + 1)...].prefix(Self.mostKept)
        field = Field(name: Array(ASCII.trimmed(name)), value: Array(value))
        guard let single = SingleField(ASCII.trimmed(name)) else { return }
        if !fields.insert(single).inserted { add(.repeated(single)) }
        if single == .bcc, !ASCII.trimmed(value).isEmpty { add(.blindCopy) }
    }

    /// What is in front of the colon; nil where the line is not a field. Spaces there are obsolete (RFC 5322 §4.5).
    private static func name(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let name = line[..<colon]
        let letters = name.reversed().drop(while: ASCII.isBlank)
        return !letters.isEmpty && letters.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? name : nil
    }

    private mutating func endField() {
        defer { field = nil }
        guard let field else { return }
        if let fault = mime.take(field.name[...], field.value[...]) { addOnce(.mime(fault)) }
        guard SingleField(field.name[...]) == .from, let sender = conditions.sender, !sender.isEmpty,
            let address = Self.address(in: field.value), !ASCII.equal(address.utf8, sender.utf8)
        else { return }
        addOnce(.otherSender(author: address, sender: sender))
    }

    private mutating func endHeader() {
        endField()
        for field in SingleField.required where !fields.contains(field) { addOnce(.missing(field)) }
        if let fault = mime.endHeader() { addOnce(.mime(fault)) }
    }

    /// The address of an author; nil for several authors, and where it cannot be read.
    static func address(in value: [UInt8]) -> String? {
        guard !value.contains(UInt8(ascii: ",")) else { return nil }
        var text = ASCII.trimmed(value[...])
        if let open = text.lastIndex(of: UInt8(ascii: "<")), let close = text.lastIndex(of: UInt8(ascii: ">")),
            open < close
        {
            text = text[(open + 1)..<close]
        }
        guard text.contains(UInt8(ascii: "@")), !text.contains(where: ASCII.isBlank) else { return nil }
        return String(decoding: text, as: UTF8.self)
    }
}
