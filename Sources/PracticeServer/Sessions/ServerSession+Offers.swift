import SMTPSyntax

// What is offered and served here, and now.
extension ServerSession {
    /// The verbs that are served, in the order of HELP.
    var served: [Verb] {
        let usual = scenario.isLMTP ? [.lhlo] + ServerCommands.served.dropFirst(2) : ServerCommands.served
        let more = ServerCommands.ofExtensions.filter { scenario.keywords.contains($0.keyword) }.map(\.verb)
        return usual + more + (offersLogin ? [.auth] : [])
    }

    func isServed(_ verb: Verb) -> Bool { served.contains(verb) }

    /// Whether the extensions of the server were shown to the client; after HELO they were not.
    var isExtended: Bool { hello == .ehlo || hello == .lhlo }

    var offersTLS: Bool { scenario.keywords.contains("STARTTLS") }

    var offersLogin: Bool { !mechanisms.isEmpty }

    /// Whether an extension can be used: AUTH may be named by a scenario although no mechanism can be served.
    func isOffered(_ keyword: String) -> Bool {
        isExtended && scenario.keywords.contains(keyword) && (keyword != "AUTH" || offersLogin)
    }

    /// The keywords with their parameters, one line of the reply to EHLO each.
    var offers: [String] {
        scenario.offers.compactMap { line in
            // STARTTLS is not offered twice (RFC 3207 §4.2).
            if line == "STARTTLS" && isUnderTLS { return nil }
            guard line == "AUTH" else { return line }
            let offered = mechanisms.filter { !needsTLS(for: $0) }
            return offered.isEmpty ? nil : "AUTH " + offered.joined(separator: " ")
        }
    }

    /// Whether most commands need authentication first (RFC 4954 §6).
    var demandsLogin: Bool { scenario.logins?.isDemanded == true && !isLoggedIn }
}
