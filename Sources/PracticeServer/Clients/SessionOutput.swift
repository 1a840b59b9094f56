import Explainer
import SMTPSyntax
import SessionModel

/// The dialogue of one of several sessions, as lines that name the session.
///
///     #3 C: RCPT TO:<nobody@example.test>
///     #3 S: 550 5.1.1 No such user here
///     #3 -- The domain has no mailbox of that name. (RFC 5321 §4.2.3)
///
/// Without `#3 ` they are a transcript. As a recording each line is an object, with the number as its last member.
package struct SessionOutput: Sendable {
    private let number: Int
    private let isRecording: Bool
    private var printed = 0
    /// The last command of the group that is being printed.
    private var group: Int?
    private var explanations = ToldExplanations()
    /// How many findings about the client were printed.
    package private(set) var findingCount = 0

    package init(number: Int, isRecording: Bool) { (self.number, self.isRecording) = (number, isRecording) }

    /// The first line of a recording; nothing for text.
    package func header(_ header: RecordingHeader) -> [UInt8] { isRecording ? numbered(Array(header.line.utf8)) : [] }

    /// The lines of what is new, each with a line feed.
    package mutating func lines(of dialogue: Dialogue) -> [UInt8] {
        var output: [UInt8] = []
        let transcript = dialogue.transcript
        for index in max(printed, transcript.start)..<max(printed, transcript.count) {
            guard let entry = transcript[index] else { continue }
            if case .finding(let finding) = entry.body, finding.by == .client { findingCount += 1 }
            output += isRecording ? Self.recorded(entry, numbered) : text(entry, dialogue)
        }
        printed = transcript.count
        return output
    }

    private static func recorded(_ entry: Entry, _ numbered: ([UInt8]) -> [UInt8]) -> [UInt8] {
        numbered(Array(RecordingCodec.line(entry).utf8))
    }

    /// An object with the number of the session at its end.
    private func numbered(_ object: [UInt8]) -> [UInt8] {
        object.dropLast() + ",\"session\":\(number)}\n".utf8
    }

    private mutating func text(_ entry: Entry, _ dialogue: Dialogue) -> [UInt8] {
        var lines = (command(of: entry, dialogue) + [line(entry)]).compactMap(\.self)
        if group == nil,
            let last = WrittenGroup.end(from: entry.index, before: dialogue.transcript.count, in: dialogue.transcript)
        {
            lines.insert(":queue", at: 0)
            group = last
        }
        if entry.index == group {
            lines.append(":flush")
            group = nil
        }
        if case .server(let line) = entry.body, line.isLast {
            lines += explanations.lines(for: entry.index, line, dialogue)
        }
        return lines.flatMap { Array("#\(number) \($0)\n".utf8) }
    }

    /// Which command of a group was refused, since that is not the line above.
    private func command(of entry: Entry, _ dialogue: Dialogue) -> [String?] {
        guard case .server(let line) = entry.body, line.reply?.code.severity.isSuccess == false,
            let command = dialogue.groupCommand(ofReplyBeginningAt: entry.index)
        else { return [] }
        return ["-- to \(VisibleText(Array(command.line.prefix(200))).string)"]
    }

    private func line(_ entry: Entry) -> String? {
        switch entry.body {
        // What a scenario lets the server do wrong is not the client's fault.
        case .finding(let finding) where finding.by == .server: nil
        case .tls(.secured(let report)): "-- \(VisibleText(report.version).string)"
        default: TextForm.line(entry)
        }
    }
}
