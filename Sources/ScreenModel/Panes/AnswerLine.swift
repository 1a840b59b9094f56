import SMTPSyntax
import SessionModel

/// The row under an answer while it is typed.
enum AnswerLine {
    /// What is said while `:auth` asks for something.
    static func lint(_ prompt: LoginPrompt) -> StyledLine {
        switch prompt.step {
        case .user: StyledLine(" The user name for \(mechanism(prompt)); Esc cancels.", .dim)
        case .secret:
            StyledLine(
                " The \(prompt.secretName) of \(prompt.user ?? ""), for \(mechanism(prompt)); Esc cancels.", .dim)
        case .clearText, .nonce: StyledLine()
        }
    }

    /// What is said while the passphrase of a key is asked for.
    static func lint(_ prompt: KeyPrompt) -> StyledLine {
        let file = VisibleText(prompt.file).string
        return StyledLine(" The passphrase of \(file); Esc goes on without the client certificate.", .dim)
    }

    /// What is said while `:xclient` or `:xforward` asks for a value.
    static func lint(_ form: ClientForm) -> StyledLine {
        let words = form.attribute?.words ?? "an attribute that smtptui does not know"
        let place = "\(form.values.count + 1) of \(form.names.count)"
        return StyledLine(
            " \(form.verb) \(place): \(words); empty leaves it out.", .dim)
    }

    private static func mechanism(_ prompt: LoginPrompt) -> String {
        prompt.mechanism + (prompt.isOffered ? "" : " (not offered here)")
    }

    static func lint(_ model: AppModel, _ form: AnswerForm) -> StyledLine {
        if model.typing.isStar { return StyledLine(" Enter cancels AUTH.", .warning) }
        if isEncodedAlready(model) {
            let key = NamedAction.changeAnswerForm.key
            return StyledLine(" This looks like base64 already; \(key) sends it as it is.", .warning)
        }
        if let problem = problem(model, form) {
            return StyledLine(" \(model.marks.warning) \(problem.text)", .warning)
        }
        var line = StyledLine(" ")
        if let challenge = model.dialogue.openChallenge {
            let words = VisibleText(challenge.octets ?? challenge.text)
            if !words.glyphs.isEmpty {
                line.add(VisibleText(glyphs: words.glyphs.prefix(most)), .plain)
                line.add(words.glyphs.count > most ? "\(model.marks.more)  " : "  ", .dim)
            }
        }
        let wanted = model.wantedAnswer?.words ?? "the answer"
        switch form {
        case .raw: return line.adding("\(model.marks.next) \(wanted), typed in base64", .dim)
        case .clear: return line.adding("\(model.marks.next) \(wanted), sent in base64", .dim)
        }
    }

    /// What is wrong with the typed answer as it would be sent.
    private static func problem(_ model: AppModel, _ form: AnswerForm) -> AnswerProblem? {
        guard let typed = model.typing.judged, !typed.isEmpty else { return nil }
        let line = form == .raw ? Array(typed.utf8) : model.wantedAnswer?.line(for: typed) ?? []
        return model.dialogue.answerProblem(in: line)
    }

    /// The most characters of a challenge that are shown; the side pane shows all of it.
    private static let most = 48

    /// Whether the typed plain text would be encoded in base64 twice.
    static func isEncodedAlready(_ model: AppModel) -> Bool {
        guard case .answer(.clear, _) = model.enter else { return false }
        guard let typed = model.typing.judged.map({ Array($0.utf8) }), typed.count >= 8,
            let octets = Base64.decode(typed)
        else { return false }
        let isText = octets.allSatisfy { $0 < 0x7F }
        return isText && (octets.contains(0) || octets.allSatisfy { $0 >= 0x20 })
    }

    /// The challenge, part by part, and what is to be answered, for the side pane.
    static func explanation(_ challenge: LoginChallenge, isOpen: Bool, width: Int) -> [StyledLine] {
        var lines = [StyledLine("Challenge", .title)]
        if let message = challenge.message {
            if message.fields.isEmpty { lines += ReplyPane.paragraph("It is empty.", .dim, width) }
            for field in message.fields {
                lines += ReplyPane.paragraph("\(field.name): \(field.value.string)", .plain, width)
                if !field.meaning.isEmpty { lines += ReplyPane.paragraph("  \(field.meaning)", .dim, width) }
            }
        } else if challenge.isCut {
            lines += ReplyPane.paragraph(
                "Not shown: it repeats a secret, or would let others try passwords.", .plain, width)
        } else {
            lines += ReplyPane.paragraph("Its text is not base64.", .warning, width)
        }
        if isOpen { lines += ReplyPane.paragraph("Wanted: \(challenge.wanted.detail)", .plain, width) }
        return lines + [StyledLine()]
    }
}
