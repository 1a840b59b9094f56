import FoundationEssentials

@testable import Explainer
@testable import SMTPStandard
@testable import SMTPSyntax
@testable import TestSupport

/// The refusals on which the rows are measured: the labelled ones, and those of the captures.
enum CauseCorpus {
    /// A refusal, what it answers, and how it is labelled.
    struct Row {
        let reply: Reply
        let context: ReplyContext?
        /// `rcpt`, or `any`.
        let stage: String
        /// The reply on one line.
        let text: String
        /// Nil where nobody labelled it.
        let label: String?
    }

    static let files = [
        "replies.tsv", "replies-seen.tsv", "replies-more.tsv", "replies-lists.tsv", "replies-fresh.tsv",
        "replies-kinds.tsv",
    ]

    /// The labelled refusals, each for its stage.
    static func labelled() throws -> [Row] {
        try files.flatMap { file in
            try LabelledReply.rows(of: file).compactMap { row in
                guard let reply = Reply(row.text), !reply.code.severity.isSuccess else { return nil }
                return Row(
                    reply: reply, context: ReplyContext(stage: row.stage), stage: row.stage,
                    text: row.text.replacing("\n", with: #"\n"#), label: row.cause)
            }
        }
    }

    /// The texts of all replies, those of the captures line by line.
    static func texts() throws -> [String] {
        let captured = try Capture.servers.flatMap { server in
            try Capture(server).scenes.flatMap { scene in
                scene.lines.filter { $0.hasPrefix("S") }.map { String($0.dropFirst(3)) }
            }
        }
        return try labelled().map(\.text) + Set(captured)
    }
}

extension WrittenReply {
    /// What is told of it, as `Explanation` asks.
    var findings: CauseRules.Findings? {
        CauseRules.judge(
            reply.code, CauseText(reply), Explanation(of: reply, in: context).enhanced, at: context?.factKey)
    }

    /// The text without the word that says what is answered.
    static func withoutContext(_ text: String) -> String {
        let word = text.prefix { $0 != " " }
        return ReplyContext(named: word) == nil || Reply(text) != nil ? text : String(text.dropFirst(word.count + 1))
    }
}
