/// How a handshake ended.
package enum TLSOutcome: Hashable, Sendable {
    case secured(TLSReport)
    case failed(TLSFailure)

    /// The certificates that the server sent, its own first.
    package var chain: [TLSCertificate] {
        switch self {
        case .secured(let report): report.chain
        case .failed(let failure): failure.chain
        }
    }

    /// The outcome in a sentence or two.
    package var sentence: String {
        switch self {
        case .secured(let report): report.sentence
        case .failed(let failure): failure.sentence
        }
    }
}
