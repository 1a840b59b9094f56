import Explainer
import SMTPSyntax
import SessionModel

/// An exchange as a JSON object: what was sent, and each reply with its explanation.
struct ExchangeObject {
    @Shared private var dialogue: Dialogue
    private let exchange: Exchange

    init(_ dialogue: Dialogue, _ exchange: Exchange) {
        self.dialogue = dialogue
        self.exchange = exchange
    }

    var json: JSONText {
        .record([
            .init("number", .number(exchange.number)),
            .init("sent", .list(sent)),
            .init("t", exchange.sentAt.map { .seconds($0) } ?? .null),
            .init("verdict", exchange.verdict.map { .text($0.kind.rawValue) } ?? .null),
            .init("why", exchange.verdict?.why.map { .text($0) } ?? .null),
            .init("replies", .list(exchange.replies.compactMap(dialogue.transcript.reply(numbered:)).map(reply))),
        ])
    }

    private var sent: [JSONText] {
        (exchange.sent.map(Array.init) ?? []).compactMap { index in
            guard case .client(let line) = dialogue.transcript[index]?.body else { return nil }
            var members = [Self.line(line.wire), .init("end", .text(line.ending.rawValue))]
            if case .command(let verb) = line.kind { members.append(.init("verb", .text(verb.name))) }
            if line.kind == .data { members.append(.init("data", .bool(true))) }
            if line.isUnderTLS { members.append(.init("tls", .bool(true))) }
            if line.isRedacted { members.append(.init("redacted", .bool(true))) }
            return .record(members)
        }
    }

    private func reply(_ reply: ExchangeReply) -> JSONText {
        let end = reply.lines.upperBound
        let lines = reply.lines.compactMap { index -> JSONText? in
            guard case .server(let line) = dialogue.transcript[index]?.body else { return nil }
            return .record([Self.line(line.wire), .init("end", .text(line.wire.ending.rawValue))])
        }
        let explained = reply.isWhole ? dialogue.explanation(ofReplyEndingAt: end) : nil
        let recipient = dialogue.recipientResult(ofReplyEndingAt: end)?.address
        let named = recipient.map { [JSONText.Member("recipient", .text($0))] } ?? []
        return .record(
            [
                .init("lines", .list(lines)), .init("whole", .bool(reply.isWhole)), .init("t", .seconds(reply.time)),
                .init("elapsed", dialogue.elapsed(at: end).map { .seconds($0) } ?? .null),
                .init("tls", .bool(reply.amid.contains(.tls))),
                .init(
                    "explanation",
                    explained.map { ExplanationForm.record($0, offers: dialogue.extensions(inReplyEndingAt: end)) }
                        ?? .null
                ),
            ] + named)
    }

    /// As text, or in base64 where the bytes are not UTF-8; as in a recording.
    private static func line(_ line: WireLine) -> JSONText.Member {
        String(validating: line.bytes, as: UTF8.self).map { .init("line", .text($0)) }
            ?? .init("base64", .text(Base64.encode(line.bytes)))
    }
}
