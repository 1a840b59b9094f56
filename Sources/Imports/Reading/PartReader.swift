import SMTPStandard
import SMTPSyntax
import SessionModel

/// Reads the lines of a part of a paste, in one dialect.
struct PartReader {
    private let lines: PasteText
    private let range: Range<Int>
    private let reading: DialectReading
    private let others: [DialectReading]
    private var builder: SessionBuilder
    private(set) var sessions: [ImportedSession] = []
    /// Whether the end of a reply was found that the program has asked for itself.
    private var hasLeftover = false
    /// The other host of the newest line.
    private var peer: [UInt8] = []
    /// Whether the line is in the middle of a certificate or another block of base64 with a title.
    private var isInBlock = false
    /// The length of the newest line that was read, as it is in the paste.
    private var lastLength = 0

    init(_ lines: PasteText, _ range: Range<Int>, _ reading: DialectReading, others: [DialectReading]) {
        (self.lines, self.range, self.reading, self.others) = (lines, range, reading, others)
        builder = SessionBuilder(reading.dialect)
        builder.add(.source(reading.dialect.name))
        for index in range { read(index) }
        end()
    }

    private var dialect: Dialect { reading.dialect }

    private func line(_ index: Int) -> ArraySlice<UInt8> { PasteMarkup.removed(from: lines[index]) }

    private mutating func read(_ index: Int) {
        let line = line(index)
        if !builder.isInMessage, isOfBlock(line) { return }
        if !builder.isInMessage, PromptLine.isPrompt(line) {
            builder.add(.ofProgram(ASCII.trimmed(line)))
        } else if let said = reading.said(in: line) {
            add(said, length: line.count)
        } else if reading.isNote(line), !(isBare && builder.isInMessage && !isOwnWord(line)) {
            addNote(line)
        } else if !readUnmarked(line, at: index), !readOther(line) {
            readRest(line, at: index)
        }
    }

    /// `-----BEGIN CERTIFICATE-----` and all up to its end.
    private mutating func isOfBlock(_ line: ArraySlice<UInt8>) -> Bool {
        if line.starts(with: "-----BEGIN ".utf8) { isInBlock = true }
        let isEnd = line.starts(with: "-----END ".utf8)
        defer { if isEnd { isInBlock = false } }
        // A block that was cut off ends with the next line that cannot be of it.
        if isInBlock, !isEnd, !line.starts(with: "-----".utf8), !AnswerShape.isPart(line) { isInBlock = false }
        return isInBlock || isEnd
    }

    private var isBare: Bool { dialect.unmarked == .bare }

    /// In a message only the notes that no one writes there are notes.
    private func isOwnWord(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "DEBUG SMTP".utf8) || line.starts(with: "LOG:".utf8) || line.starts(with: ">>> ".utf8)
    }

    private mutating func add(_ said: DialectReading.Said, length: Int) {
        // With another host it is another session.
        if said.peer != peer, builder.hasServer, !said.peer.isEmpty { begin() }
        peer = said.peer
        for text in said.lines {
            if said.isClient {
                let (bytes, ending) = clientLine(text)
                builder.addClient(bytes, ending: ending, isUnderTLS: said.isUnderTLS)
            } else {
                addServer(serverLine(text), isUnderTLS: said.isUnderTLS)
            }
        }
        lastLength = length
    }

    /// Only our own form has escapes.
    private func clientLine(_ text: [UInt8]) -> ([UInt8], LineEnding) {
        guard dialect.quoting == .fileForm else { return (text, .crlf) }
        let (text, ending) = LineEnding.split(fileForm: String(decoding: text, as: UTF8.self)[...])
        return (VisibleText.bytes(fromFileForm: String(text)) ?? Array(text.utf8), ending)
    }

    private func serverLine(_ text: [UInt8]) -> [UInt8] {
        guard dialect.quoting == .fileForm else { return text }
        return VisibleText.bytes(fromFileForm: String(decoding: text, as: UTF8.self)) ?? text
    }

    private mutating func addServer(_ text: [UInt8], isUnderTLS: Bool = false) {
        // What is no reply is of the server only where nothing but the session is marked.
        guard dialect.quoting == .fileForm || ReplyLine(text) != nil else {
            return text.isEmpty ? () : builder.add(.unread(text[...]))
        }
        if builder.isGreeting(text) { begin() }
        builder.addServer(text, isUnderTLS: isUnderTLS)
    }

    private mutating func begin() {
        end()
        builder = SessionBuilder(dialect)
    }

    private mutating func end() {
        builder.finish()
        var secrets = builder.secrets
        sessions.append(ImportedSession(events: secrets.cleaned(builder.events)))
    }

    private mutating func addNote(_ line: ArraySlice<UInt8>) {
        // Our own remarks follow from the lines, and are made again.
        guard dialect.quoting != .fileForm else { return builder.hear(line) }
        builder.addRemark(line, as: Note.ofProgram)
    }
}

// Lines without a mark.
extension PartReader {
    /// Reads a line by what it says; false where the dialect has no such lines.
    private mutating func readUnmarked(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
        switch dialect.unmarked {
        case .own: return readContinuation(line)
        case .bareReplies: return readBareReply(line)
        case .message:
            guard builder.isInMessage else { return readContinuation(line) }
            builder.addClient(Array(LogPrefix.removed(from: line)))
            return true
        case .bare: return readBare(line, at: index)
        }
    }

    /// The further lines of a reply, of which only the first is marked.
    private mutating func readContinuation(_ line: ArraySlice<UInt8>) -> Bool {
        let text = Array(line.drop(while: ASCII.isBlank))
        guard let open = builder.openReply, !open.isLast, let next = ReplyLine(text), next.code == open.code else {
            return false
        }
        addServer(text)
        return true
    }

    private mutating func readBareReply(_ line: ArraySlice<UInt8>) -> Bool {
        let text = Array(BareLine.text(of: line, in: dialect))
        guard let said = reading.said(in: text[...]) else {
            guard ReplyLine(text) != nil else { return false }
            addServer(text)
            return true
        }
        add(said, length: line.count)
        return true
    }

    /// Without marks a reply is what begins with a code, and a command what begins with a verb.
    private mutating func readBare(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
        if builder.isInMessage {
            builder.addClient(Array(line))
            lastLength = line.count
            return true
        }
        let text = Array(BareLine.text(of: line, in: dialect))
        if let reply = ReplyLine(text) {
            addBare(reply, text)
        } else if !text.isEmpty, builder.isInLogin || isCommand(text) || isMistyped(text, at: index) {
            builder.addClient(text)
        } else {
            return false
        }
        lastLength = line.count
        return true
    }

    /// openssl s_client shows the last line of the reply to an EHLO of its own.
    private mutating func addBare(_ reply: ReplyLine, _ text: [UInt8]) {
        guard dialect.isUnderTLS, !builder.hasServer, !hasLeftover, reply.isLast, reply.code == 250 else {
            return addServer(text)
        }
        hasLeftover = true
        builder.add(.ofProgram(text[...]))
    }

    private func isCommand(_ text: [UInt8]) -> Bool { CommandFacts.fact(for: Command(text).verb) != nil }

    /// Whether a line that is not a command got a reply as if it was one.
    private func isMistyped(_ text: [UInt8], at index: Int) -> Bool {
        guard builder.hasServer, builder.outstanding == 0, builder.openReply?.isLast != false,
            let next = ((index + 1)..<range.upperBound).prefix(3).map(line).first(where: { !$0.isEmpty }),
            let code = ReplyLine(BareLine.text(of: next, in: dialect))?.code
        else { return false }
        return code.severity == .permanent || code.severity == .transient
    }

    /// A line in another dialect, where the paste mixes them.
    private mutating func readOther(_ line: ArraySlice<UInt8>) -> Bool {
        for other in others {
            guard let said = other.said(in: line), let first = said.lines.first else { continue }
            guard said.isClient ? isCommand(first) : ReplyLine(first) != nil else { continue }
            add(said, length: line.count)
            return true
        }
        return false
    }

    /// The rest of a line that was wrapped, or a line that cannot be read.
    private mutating func readRest(_ line: ArraySlice<UInt8>, at index: Int) {
        let text = Array(ASCII.trimmed(line))
        guard !text.isEmpty, !text.starts(with: "```".utf8) else { return }
        // The rest of a secret is part of it.
        if builder.isLastCut, AnswerShape.isPart(text[...]) { return }
        if isWrapped(text) {
            builder.addRest(text, isSpaced: !Self.widths.contains(lastLength))
            lastLength = line.count
        } else {
            // The rest of a paste that begins inside an authentication.
            let shown = AnswerShape.isLikely(text[...]) ? PasteSecrets.unnamedMark : text
            builder.addRemark(shown[...], as: dialect.isTalkative ? Note.ofProgram : Note.unread)
        }
    }

    /// Usual widths of terminals: a line that was cut there was cut in the middle of a word.
    private static let widths = [80, 100, 120, 132, 160]
    /// Programs that wrap text do so at this column, or further on.
    private static let leastWidth = 68
    /// What is longer was not wrapped.
    private static let longestRest = 400
    /// A line goes on at most so often.
    private static let mostRests = 20

    /// Whether a line would not have fitted after the line before it.
    private func isWrapped(_ text: [UInt8]) -> Bool {
        switch builder.events.last {
        case .client, .server: break
        case .note, .tls, .finding, nil: return false
        }
        guard !builder.isInMessage, builder.rests < Self.mostRests else { return false }
        if let open = builder.openReply, !open.isLast, isBare { return true }
        guard !dialect.isTalkative, lastLength > Self.leastWidth / 2, text.count < Self.longestRest else {
            return false
        }
        return lastLength + 1 + text.prefix { !ASCII.isBlank($0) }.count > Self.leastWidth
    }
}
