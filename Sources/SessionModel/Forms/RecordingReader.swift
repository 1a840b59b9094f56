import SMTPSyntax

/// Reads a recording piece by piece, as its file is read; of the file it keeps nothing but a line that has only begun.
///
///     var reader = RecordingReader()
///     try reader.push(octets) { dialogue.replay($0) }     // as often as there are octets
///     try reader.finish { dialogue.replay($0) }
///
/// A last line that was cut off, as by a crash, is left out, and `rest` says so; so is one after which a session was
/// appended. Anything else that is not in the format is refused with the number of its line, after the events before it
/// were handed over. Where the file was appended to, the events of all sessions are read.
package struct RecordingReader: Hashable, Sendable {
    /// The longest line in octets: a line of the wire written as escapes, or the certificates of a handshake.
    package static let longestLine = 16 << 20

    /// Nil until its line has been read.
    package private(set) var header: RecordingHeader?
    /// The beginning of a line whose end has not come.
    private var begun: [UInt8] = []
    /// How many lines have ended.
    private var lineCount = 0
    /// What is left out of what has been read.
    package private(set) var rest = RecordingRest()
    /// A line that cannot be read, and may be the last one.
    private struct BadLine: Hashable {
        let problem: RecordingProblem
        let cut: RecordingRest.CutLine
    }

    private var bad: BadLine?
    /// What ended the reading.
    private var failure: RecordingProblem?

    package init() {}

    /// Reads the next octets, and hands over the events whose lines end in them.
    ///
    /// Once it has thrown, it throws the same each time.
    package mutating func push(_ bytes: [UInt8], _ take: (RecordedEvent) -> Void) throws(RecordingProblem) {
        try push(bytes, lines: { _, event in if let event { take(event) } })
    }

    /// The file has ended.
    package mutating func finish(_ take: (RecordedEvent) -> Void) throws(RecordingProblem) {
        try finish(lines: { _, event in if let event { take(event) } })
    }

    /// The same with each line of the file, headers and those of unknown types among them, and its event if it has one.
    mutating func push(
        _ bytes: [UInt8], lines take: (Span<UInt8>, RecordedEvent?) -> Void
    ) throws(RecordingProblem) {
        try attempt { reader throws(RecordingProblem) in try reader.readLines(bytes.span, take) }
    }

    mutating func finish(lines take: (Span<UInt8>, RecordedEvent?) -> Void) throws(RecordingProblem) {
        try attempt { reader throws(RecordingProblem) in
            let line = reader.begun
            reader.begun = []
            try reader.read(line.span, take)
            guard reader.header != nil else { throw .noHeader }
            if let cut = reader.bad?.cut { reader.rest.cut = cut }
        }
    }

    private mutating func attempt(
        _ work: (inout RecordingReader) throws(RecordingProblem) -> Void
    ) throws(RecordingProblem) {
        if let failure { throw failure }
        do throws(RecordingProblem) {
            try work(&self)
        } catch {
            failure = error
            throw error
        }
    }

    private mutating func readLines(
        _ bytes: Span<UInt8>, _ take: (Span<UInt8>, RecordedEvent?) -> Void
    ) throws(RecordingProblem) {
        var start = 0
        while let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) {
            let part = bytes.extracting(start..<end)
            if begun.isEmpty {
                guard part.count <= Self.longestLine else { throw tooLong }
                try read(part, take)
            } else {
                try keep(part)
                let line = begun
                begun = []
                try read(line.span, take)
            }
            lineCount += 1
            start = end + 1
        }
        try keep(bytes.extracting(start..<bytes.count))
    }

    private var tooLong: RecordingProblem {
        header == nil ? .noHeader : .badEvent(line: lineCount + 1, .tooLong)
    }

    private mutating func keep(_ part: Span<UInt8>) throws(RecordingProblem) {
        guard begun.count + part.count <= Self.longestLine else {
            throw tooLong
        }
        part.withUnsafeBufferPointer { begun.append(contentsOf: $0) }
    }

    private mutating func read(
        _ line: Span<UInt8>, _ take: (Span<UInt8>, RecordedEvent?) -> Void
    ) throws(RecordingProblem) {
        guard !line.isEmpty else { return }
        if let bad { try pass(bad, before: line) }
        guard header != nil else {
            header = try RecordingHeader(line: line)
            return take(line, nil)
        }
        do throws(RecordingLineProblem) {
            switch try RecordingCodec.read(line) {
            case .event(let event): take(line, event)
            case .derived: take(line, nil)
            case .unknown:
                rest.unknown += 1
                take(line, nil)
            }
        } catch {
            let number = lineCount + 1
            bad = BadLine(
                problem: .badEvent(line: number, error),
                cut: RecordingRest.CutLine(number: number, octets: line.count, isLast: true))
        }
    }

    /// A line comes after one that cannot be read. If a session begins with it, the one before was cut off.
    private mutating func pass(_ bad: BadLine, before line: Span<UInt8>) throws(RecordingProblem) {
        guard (try? RecordingHeader(line: line)) != nil else { throw bad.problem }
        self.bad = nil
        rest.cut = RecordingRest.CutLine(number: bad.cut.number, octets: bad.cut.octets, isLast: false)
    }
}
