import SMTPSyntax

extension LessonCheck {
    /// The commands that the check is about, the likeliest first.
    package var wantedVerbs: [Verb] {
        switch kind {
        case .command: words.filter { $0 != "*" }.map { Verb($0) }
        case .tls: [.starttls]
        case .end: words == ["quit"] ? [.quit] : []
        case .authentication: [.auth]
        case .message: [conditions.contains(.chunks(true)) ? .bdat : .data]
        case .greeting, .finding: []
        }
    }

    /// The mechanism that the check names first.
    package var wantedMechanism: String? { kind == .authentication ? words.first { $0 != "*" } : nil }

    /// Whether the command has to be refused.
    package var wantsRefusal: Bool {
        conditions.contains {
            switch $0 {
            case .codes(let codes): codes.allSatisfy { $0.isOfClass(5) }
            case .enhanced(let status): status.description.first == "5"
            default: false
            }
        }
    }
}
