import SMTPStandard
import SMTPSyntax

/// A transition from one phase to another: a row of `Transitions`, seen from one of its phases.
///
/// `ready` in a row means the phase that fits what is known; here it is the actual one.
package struct PhaseMove: Hashable, Sendable {
    package let from: Phase
    package let to: Phase
    /// What moves the session: `2yz to RCPT`.
    package let words: String
    /// The same in a word or two, for a drawing: `RCPT 2yz`.
    package let short: String
    package let source: SpecReference

    private init(_ row: Transition, from: Phase) {
        self.from = from
        to = Self.goal(of: row, from: from)
        words = row.words
        short = row.short
        source = row.source
    }

    /// The transitions out of single phases, in the order of the table, without that of a failed handshake.
    package static let all: [PhaseMove] = (Transitions.all + [Transitions.secured]).flatMap { row in
        row.from.inOrder.map { PhaseMove(row, from: $0) }
    }

    /// The replies that end a session in every phase, in words with the section.
    package static let everywhere: [String] = (Transitions.all.filter(\.from.isEmpty) + [Transitions.shutdown]).map {
        "\($0.words) (\($0.source))"
    }

    package static func out(of phase: Phase) -> [PhaseMove] { all.filter { $0.from == phase } }
    package static func into(_ phase: Phase) -> [PhaseMove] { all.filter { $0.to == phase && $0.from != phase } }

    /// The goal of a row, when only the phase it starts in is known.
    private static func goal(of row: Transition, from: Phase) -> Phase {
        guard row.to == .ready else { return row.to }
        switch row.effect {
        case .hello, .authenticated: return .ready
        case .restart: return .greeted
        case .endTransaction: return from == .greeted ? .greeted : .ready
        case .nothing, .openTransaction, .acceptRecipient, .refuseRecipient, .secured, .handshakeFailed, .close:
            return from.isInTransaction || from == .greeted ? from : .ready
        }
    }
}

extension Transition {
    /// `2yz to EHLO, HELO, LHLO`.
    var words: String {
        switch contexts.first {
        case nil where reply.isHandshake: reply.words
        case nil: "\(reply.words) to any command"
        case .greeting: "\(reply.words) as the greeting"
        case .unsolicited: "\(reply.words) unsolicited"
        default: "\(reply.words) to \(contexts.map(\.words).joined(separator: ", "))\(reply.exception)"
        }
    }

    /// `EHLO 2yz`: the first of the commands represents all of them.
    var short: String {
        let context = contexts.first?.short ?? ""
        return context.isEmpty ? reply.short : "\(context) \(reply.short)"
    }
}

extension Transition.Pattern {
    fileprivate var words: String {
        switch self {
        case .any: "any reply"
        case .severity(let severity): "\(severity.rawValue)yz"
        case .success: "2yz or 3yz"
        case .refusal, .refusalOfKnown: "4yz or 5yz"
        case .code(let code): code.description
        case .handshake(let isDone): isDone ? "TLS done" : "TLS failed"
        }
    }

    fileprivate var short: String {
        switch self {
        case .any: "any"
        case .success: "2yz 3yz"
        case .refusal, .refusalOfKnown: "4yz 5yz"
        default: words
        }
    }

    fileprivate var isHandshake: Bool { if case .handshake = self { true } else { false } }

    fileprivate var exception: String { self == .refusalOfKnown ? ", but not 500 or 502" : "" }
}

extension ReplyContext {
    fileprivate var words: String {
        switch self {
        case .greeting: "the greeting"
        case .command(let verb): verb.name
        case .lastChunk: "BDAT LAST"
        case .endOfData: "the message"
        case .recipientResult: "the message for one recipient, more to come (LMTP)"
        case .lastRecipientResult: "the message for the last recipient (LMTP)"
        case .prdrResult: "the message for one recipient (PRDR)"
        case .lastPRDRResult: "the whole message after 353 (PRDR)"
        case .lastURL: "BURL LAST"
        case .authAnswer: "an answer inside AUTH"
        case .unsolicited: "nothing"
        }
    }

    fileprivate var short: String {
        switch self {
        case .greeting, .unsolicited: ""
        case .command(let verb): verb.name
        case .lastChunk, .lastURL: "LAST"
        case .endOfData: "dot"
        case .recipientResult, .lastRecipientResult: "LMTP"
        case .prdrResult, .lastPRDRResult: "PRDR"
        case .authAnswer: "answer"
        }
    }
}
