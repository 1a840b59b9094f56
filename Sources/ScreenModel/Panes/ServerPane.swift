import Explainer
import SessionModel

extension Pane {
    /// What is known about the server.
    static let server = Pane(
        name: "server", title: "Server", key: .function(3), help: "facts about the server, and back",
        hint: "server"
    ) { ServerPane.lines($0, width: $1.width) }
}

/// What is known of the server: which software it seems to be and why, what it demands, what it offers, and what such
/// software does.
enum ServerPane {
    static func lines(_ model: AppModel, width: Int) -> [StyledLine] {
        let server = model.session.server
        return way(model, width) + software(server, width) + learned(server, model.marks, width) + offers(model, width)
            + habits(server, model.marks, width)
    }

    /// How the server is reached, where that is not the usual way.
    private static func way(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let words = model.settings.way.words else { return [] }
        return ReplyPane.paragraph("Reached via \(words).", .plain, width) + [StyledLine()]
    }

    private static func offers(_ model: AppModel, _ width: Int) -> [StyledLine] {
        guard let end = model.dialogue.newestOffers else { return [] }
        return [StyledLine()] + OfferRows.lines(model.dialogue.extensions(inReplyEndingAt: end), width: width)
    }

    private static func software(_ server: ServerKnowledge, _ width: Int) -> [StyledLine] {
        guard let guess = server.guess else {
            return ReplyPane.paragraph("The software cannot be recognized from its replies.", .plain, width)
        }
        return ReplyPane.paragraph("\(guess.sentence).", .title, width)
            + ReplyPane.paragraph(guess.certainty.sentence, .plain, width)
            + guess.evidence.flatMap { ReplyPane.paragraph("by its \($0)", .dim, width) }
    }

    private static func learned(_ server: ServerKnowledge, _ marks: Marks, _ width: Int) -> [StyledLine] {
        var sentences: [String] = []
        if let code = server.tlsDemand { sentences.append("It requires TLS first (\(code)).") }
        if let code = server.loginDemand { sentences.append("It requires authentication first (\(code)).") }
        return sentences.flatMap { ReplyPane.paragraph("\(marks.warning) \($0)", .warning, width) }
    }

    private static func habits(_ server: ServerKnowledge, _ marks: Marks, _ width: Int) -> [StyledLine] {
        guard let software = server.software else { return [] }
        let known = Habits.all.filter { $0.software.contains(software) }
        guard !known.isEmpty else { return [] }
        return [StyledLine()]
            + ReplyPane.paragraph("\(software.rawValue) by default; this server may differ:", .dim, width)
            + Self.each(known.map(\.words)).flatMap { ReplyPane.paragraph("\(marks.next) \($0)", .plain, width) }
    }

    /// Each sentence once: several habits may say the same.
    private static func each(_ sentences: [String]) -> [String] {
        sentences.enumerated().filter { !sentences[..<$0.offset].contains($0.element) }.map(\.element)
    }
}
