import Testing

@testable import SMTPSyntax
@testable import SessionModel

// Dialogues as people write them.
extension Talk {
    /// Plays a dialogue, a line each:
    ///
    ///     C: RCPT TO:<a@b.example> ?= expected      we send it; `?=` says what is thought of it before
    ///     W: ..text                                 this stands on the wire for the line above
    ///     S: 250 Ok <- RCPT 4                       the server says it; `<-` says what it answers, and which line
    ///     = rcpt                                    the phase now
    ///     ! codes-differ early-reply                the findings since the last `!`, all of them
    ///     EOF                                       the server closes
    ///
    /// Lines of the server that follow each other come in one stream. At the end no finding may be left unnamed.
    mutating func play(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) {
        var stream: [String] = []
        var wire: [UInt8] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if let said = line.after("S: ") {
                stream.append(said)
                continue
            }
            hear(&stream, sourceLocation)
            if let typed = line.after("C: ") ?? (line == "C:" ? "" : nil) {
                wire = say(typed, sourceLocation)
            } else if let expected = line.after("W: ") {
                #expect(String(decoding: wire, as: UTF8.self) == expected + "\r\n", sourceLocation: sourceLocation)
            } else {
                look(line, sourceLocation)
            }
        }
        hear(&stream, sourceLocation)
        #expect(findingIDs == [], "findings that the dialogue does not name", sourceLocation: sourceLocation)
    }

    private mutating func say(_ typed: String, _ place: SourceLocation) -> [UInt8] {
        let (line, kind) = typed.cut(at: " ?= ")
        let sent = client(line)
        if let kind { #expect(sent.verdict.kind.rawValue == kind, "\(line)", sourceLocation: place) }
        return sent.wire
    }

    private mutating func hear(_ stream: inout [String], _ place: SourceLocation) {
        guard !stream.isEmpty else { return }
        let said = stream.map { $0.cut(at: " <- ") }
        let before = events.count
        receive(said.map { $0.0 + "\r\n" }.joined())
        let lines = events[before...].compactMap { if case .line(let line) = $0 { line } else { nil } }
        for ((text, answers), line) in zip(said, lines) {
            guard let answers else { continue }
            #expect(line.pairing == answers, "\(text)", sourceLocation: place)
        }
        stream = []
    }

    private mutating func look(_ line: String, _ place: SourceLocation) {
        if let phase = line.after("= ") {
            #expect(session.phase.rawValue == phase, sourceLocation: place)
        } else if let ids = line.after("! ") {
            #expect(findings().joined(separator: " ") == ids, sourceLocation: place)
        } else if line == "EOF" {
            eof()
        } else if !line.isEmpty {
            Issue.record("no line of a dialogue: \(line)", sourceLocation: place)
        }
    }
}

extension ServerLine {
    /// What it answers, as dialogues write it: `RCPT 4`.
    fileprivate var pairing: String {
        let name =
            switch context {
            case .greeting: "greeting"
            case .command(let verb): verb.name
            case .lastChunk: "LAST"
            case .endOfData: "dot"
            case .recipientResult: "result"
            case .lastRecipientResult: "last-result"
            case .prdrResult: "checked"
            case .lastPRDRResult: "whole"
            case .lastURL: "URL"
            case .authAnswer: "answer"
            case .unsolicited: "unsolicited"
            }
        return answers.map { "\(name) \($0)" } ?? name
    }
}

extension String {
    fileprivate func after(_ mark: String) -> String? { hasPrefix(mark) ? String(dropFirst(mark.count)) : nil }

    /// The text before a mark, and the text behind it without blanks at the ends.
    fileprivate func cut(at mark: String) -> (String, String?) {
        var before = self[...]
        while !before.isEmpty {
            if before.hasSuffix(mark) {
                let behind = self[before.endIndex...]
                return (String(before.dropLast(mark.count).trimmed), String(behind.drop { $0 == " " }))
            }
            before.removeLast()
        }
        return (self, nil)
    }
}

extension Substring {
    /// Without the blanks that line up the marks of a dialogue; one that belongs to the line cannot be told apart.
    fileprivate var trimmed: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
