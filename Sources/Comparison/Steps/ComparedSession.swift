import Explainer
import SMTPSyntax
import SessionModel

/// A session as steps, with the dialogue that says what was said in each.
package struct ComparedSession: Sendable {
    @Shared package private(set) var dialogue: Dialogue
    /// In the order in which they began.
    package let steps: [ComparedStep]
    /// Whether it is a recording: a text does not say how connections and failed handshakes ended.
    package let isRecorded: Bool

    /// The exchanges whose reply was cut off by the end of the connection.
    private let cutExchanges: Set<Int>

    /// Whether the server says that it is the practice server.
    let isOfPractice: Bool

    package init(_ dialogue: Dialogue) {
        self.dialogue = dialogue
        isOfPractice = dialogue.session.server.guess?.software == .practice
        isRecorded = dialogue.hasTimes
        steps = Self.steps(of: dialogue)
        cutExchanges = Self.cutExchanges(of: dialogue.transcript)
    }

    /// The finding about a reply that was cut off follows what came of the reply.
    private static func cutExchanges(of transcript: Transcript) -> Set<Int> {
        var numbers: Set<Int> = []
        for entry in 1..<max(1, transcript.count) {
            guard case .finding(let finding) = transcript[entry]?.body, finding.id == Finding.unfinishedReply.id,
                transcript.isFromServer(entry - 1), let exchange = transcript.exchange(at: entry - 1)
            else { continue }
            numbers.insert(exchange.number)
        }
        return numbers
    }

    /// Whether the connection ended in the middle of the reply to a step.
    package func isCut(_ step: ComparedStep) -> Bool { step.exchange.map(cutExchanges.contains) ?? false }

    private static func steps(of dialogue: Dialogue) -> [ComparedStep] {
        let transcript = dialogue.transcript
        var reader = StepReader(dialogue)
        var exchange = 0
        for entry in 0..<transcript.count {
            while exchange < transcript.exchangeCount {
                guard let next = transcript.exchange(numbered: exchange) else {
                    exchange += 1
                    continue
                }
                guard let beginning = transcript.beginning(of: next), beginning <= entry else { break }
                reader.take(next, from: beginning)
                exchange += 1
            }
            if !transcript.isSent(entry), !transcript.isFromServer(entry) { reader.takeOther(entry) }
        }
        return reader.finish()
    }

    /// The exchange of a step.
    func exchange(_ step: ComparedStep) -> Exchange? { step.exchange.flatMap(dialogue.transcript.exchange(numbered:)) }

    /// The command of a step; nil where it is none.
    package func command(_ step: ComparedStep) -> [UInt8]? {
        exchange(step).flatMap(dialogue.transcript.command)?.line
    }

    /// The lines of a message, of a chunk, or inside AUTH: those that were sent and are not the command.
    package func content(_ step: ComparedStep) -> [[UInt8]] {
        guard let exchange = exchange(step), let sent = exchange.sent else { return [] }
        return sent.compactMap { entry in
            guard case .client(let line) = dialogue.transcript[entry]?.body else { return nil }
            if case .command = line.kind { return nil }
            return line.line
        }
    }

    /// Its replies, each by the entry at which it ends; one that was cut off is not among them.
    package func replyEnds(_ step: ComparedStep) -> [Int] {
        guard let exchange = exchange(step) else { return [] }
        return exchange.replies.compactMap { number in
            dialogue.transcript.reply(numbered: number).flatMap { $0.isWhole ? $0.lines.upperBound : nil }
        }
    }
}
