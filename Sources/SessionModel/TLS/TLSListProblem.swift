import SMTPSyntax

/// What is wrong with a list of cipher suites or groups.
package enum TLSListProblem: Error, Hashable, Sendable {
    case empty(known: [String])
    case unknown(String, nearest: String?, known: [String])
    /// A suite of TLS 1.3, none of which can be chosen.
    case fixed(String)

    /// What to write instead, after a colon.
    package var advice: String {
        switch self {
        case .empty(let known): "expected names with colons or commas between them, of \(known.joined(separator: ", "))"
        case .unknown(let name, let nearest, let known):
            "smtptui does not support \(VisibleText(name).string)" + (nearest.map { "; did you mean \($0)?" } ?? ".")
                + " Supported are \(known.joined(separator: ", "))"
        case .fixed(let name):
            "\(name) is a suite of TLS 1.3, which cannot be chosen: all three are always offered. Choose suites of "
                + "TLS 1.2 and older, and limit the version to 1.2"
        }
    }
}
