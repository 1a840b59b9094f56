import Explainer
import SMTPSyntax

/// A logged refusal and what it means, as text and as JSON.
package enum RefusalForm {
    /// Who refused what, for people: `mx.example.net[192.0.2.10] refused bob@example.net`.
    static func headline(_ refusal: LoggedRefusal, _ meaning: RefusalMeaning) -> String {
        let verb = meaning.permanence == .transient ? "deferred" : "refused"
        let about = (refusal.recipient ?? refusal.sender.map { "from \($0)" }).map { ", \($0)" } ?? ""
        guard refusal.reply != nil else {
            guard refusal.speaker == .remote else { return "client \(refusal.host ?? "unknown")\(about)" }
            let words = refusal.trouble?.isSilence == false ? "not delivered to" : "no reply from"
            return refusal.host.map { "\(words) \($0)\(about)" } ?? "not delivered\(about)"
        }
        if refusal.speaker == .remote {
            return "\(refusal.host ?? "the server") \(verb) \(refusal.recipient ?? refusal.sender ?? "the session")"
        }
        let server = refusal.log == LoggedRefusal.bounce ? "the reporting server" : refusal.log
        guard let host = refusal.host else {
            return [server, verb, refusal.recipient ?? refusal.sender].compactMap(\.self).joined(separator: " ")
        }
        return "\(server) \(verb) \(host)\(about)"
    }

    /// On one line: when, who, what, why, and what to do.
    package static func line(_ refusal: LoggedRefusal, _ meaning: RefusalMeaning) -> String {
        let place = (meaning.explanation?.context ?? refusal.context).map { " (\($0.name))" } ?? ""
        let said =
            refusal.reply.map { ": \(bounded($0.line))\($0.isCodeAssumed ? assumed : "")" } ?? ": \(meaning.meaning)"
        let parts = [
            [refusal.time, headline(refusal, meaning)].compactMap(\.self).joined(separator: " ") + place + said,
            meaning.likely.isEmpty ? meaning.label : "\(meaning.label): \(meaning.likely)",
            meaning.advice.isEmpty ? "" : "Try: \(meaning.advice)",
        ]
        return VisibleText(parts.filter { !$0.isEmpty }.joined(separator: " | ")).string
    }

    /// What marks a code that the log does not show.
    private static let assumed = " (usual code, not in the log)"

    /// Several lines, without a line end at the last.
    package static func text(_ refusal: LoggedRefusal, _ meaning: RefusalMeaning, count: Int = 1) -> String {
        let time = refusal.time.map { " at \($0)" } ?? ""
        let head = ["\(refusal.log)\(time): \(headline(refusal, meaning))"] + quoted(refusal)
        let body = meaning.explanation.map { ExplanationForm.text($0) } ?? text(of: meaning)
        let again = count > 1 ? ["The same refusal occurs \(count) times."] : []
        return (head.map { VisibleText($0).string } + [body] + (notes(refusal) + again).map { "  Note: \($0)" })
            .joined(separator: "\n")
    }

    static func text(of meaning: RefusalMeaning) -> String {
        [
            meaning.label, "  \(meaning.meaning)", "  Likely: \(meaning.likely)",
            "  Who can fix it: \(meaning.who.words)",
            "  Try: \(meaning.advice)",
        ].joined(separator: "\n")
    }

    private static func quoted(_ refusal: LoggedRefusal) -> [String] {
        refusal.reply.map { reply in
            reply.reply.lines.map { line in
                "S: \(line.code)\(line.isLast ? " " : "-")\(String(decoding: line.text, as: UTF8.self))"
            }
        } ?? []
    }

    /// What the log does not say.
    private static func notes(_ refusal: LoggedRefusal) -> [String] {
        guard let reply = refusal.reply else { return [] }
        let isOwn = refusal.speaker == .local
        return [
            isOwn && refusal.host != nil
                ? "The host that wrote the log said this to a client: \"you\" is that client." : nil,
            isOwn && refusal.host == nil ? "The host that wrote this says it itself; it quotes no other server." : nil,
            reply.isCodeAssumed
                ? "The log does not show the code; \(reply.reply.code) is usual here." : nil,
            refusal.mayAnswerHello ? "The log does not say whether this answers the greeting or EHLO." : nil,
            refusal.context == nil && !refusal.mayAnswerHello
                ? "The log does not say which command this answers." : nil,
        ].compactMap(\.self)
    }

    private static func bounded(_ text: String) -> String {
        text.utf8.count <= 600 ? text : String(text.prefix(600)) + "…"
    }

    /// One JSON object on one line.
    package static func json(_ refusal: LoggedRefusal, _ meaning: RefusalMeaning) -> String {
        let members = meaning.explanation.map { ExplanationForm.members($0) } ?? members(meaning, of: refusal.context)
        return JSONText.object(members + [("logged", .record(logged(refusal, meaning)))])
    }

    static func members(_ meaning: RefusalMeaning, of context: ReplyContext?) -> [(String, JSONText)] {
        [
            ("code", .null), ("enhanced", .null), ("class", .text(meaning.permanence.rawValue)),
            ("command", context.map { .text($0.factKey.name) } ?? .null), ("cause", .text(meaning.label)),
            ("meaning", .text(meaning.meaning)), ("advice", .text(meaning.advice)), ("sources", .list([])),
            ("fault", .text(meaning.who.rawValue)), ("details", .record([])), ("likely", .text(meaning.likely)),
        ]
    }

    private static func logged(_ refusal: LoggedRefusal, _ meaning: RefusalMeaning) -> [JSONText.Member] {
        let texts: [(String, String?)] = [
            ("time", refusal.time), ("host", refusal.host), ("sender", refusal.sender),
            ("recipient", refusal.recipient),
            ("queue", refusal.queue), ("reply", refusal.reply?.line), ("software", meaning.software),
        ]
        return [
            JSONText.Member("log", .text(refusal.log)), JSONText.Member("speaker", .text(refusal.speaker.rawValue)),
        ] + texts.map { name, text in JSONText.Member(name, text.map { .text($0) } ?? .null) }
            + [JSONText.Member("codeAssumed", .bool(refusal.reply?.isCodeAssumed == true))]
    }
}

extension RefusalForm {
    /// In short, for a refusal of which an earlier line says all.
    static func line(_ refusal: LoggedRefusal, at count: Int) -> String {
        let about = (refusal.recipient ?? refusal.sender ?? refusal.host).map { " \($0)" } ?? ""
        return VisibleText("\(count) times, last\(refusal.time.map { " \($0)" } ?? "")\(about)").string
    }
}
