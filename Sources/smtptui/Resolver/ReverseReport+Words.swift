import DNS

extension ReverseReport {
    var words: CheckWords {
        let subject = "Reverse DNS of \(address) (PTR)"
        switch scope {
        case .loopback:
            return CheckWords(
                subject, "\(address) is a loopback address: the DNS of the Internet says nothing of it.",
                advice: "A server on the Internet sees another address.")
        case .site: return CheckWords(subject, CheckWords.sentences(privateWords, namesWords ?? failureWords))
        case .global: return CheckWords(subject, namesWords ?? failureWords, advice: advice)
        }
    }

    private var privateWords: String {
        "\(address) is a private address: only the name servers of its network can know it, and a server on the Internet "
            + "sees another one (RFC 6303)."
    }

    private var failureWords: String {
        switch failure {
        case nil: "No name was looked up."
        case .noSuchName, .noData: "\(address) has no PTR record."
        case .some(let failure): "PTR records of \(address): \(failure.words)."
        }
    }

    /// Nil without a name.
    private var namesWords: String? {
        guard !names.isEmpty else { return nil }
        let rest = furtherNames > 0 ? "\(furtherNames) further names were not looked up." : nil
        return CheckWords.sentences(names.map(words).joined(separator: " "), rest)
    }

    private func words(of name: Name) -> String {
        switch name.state {
        case .asking: "\(address) is \(name.name); its addresses are not known yet."
        case .confirmed: "\(address) is \(name.name), which has this address."
        case .others(let others):
            "\(address) is \(name.name), which has other addresses: \(Self.list(others))."
        case .failed(let failure) where failure.isTemporary:
            "\(address) is \(name.name), whose addresses are not known: \(failure.words)."
        case .failed(let failure): "\(address) is \(name.name), which has no such address: \(failure.words)."
        }
    }

    private static func list(_ addresses: [DNSAddress]) -> String {
        addresses.prefix(5).map(\.description).joined(separator: ", ") + (addresses.count > 5 ? " …" : "")
    }

    private var advice: String {
        switch failure {
        case .noSuchName, .noData: "Many servers refuse or mark mail from an address without a name."
        case nil where !isConfirmed && names.allSatisfy { !$0.state.isOpen }:
            "A name that does not lead back to the address proves nothing (RFC 8601 §3); many servers refuse or mark such mail."
        default: ""
        }
    }
}
