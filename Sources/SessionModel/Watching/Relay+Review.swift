import SMTPSyntax

// What the client does wrong.
extension Relay {
    /// TLS with the client is active, where it ends here.
    package mutating func clientSecured(_ version: String, in dialogue: inout Dialogue, at time: Double) {
        dialogue.note(.clientSecured(version), at: time)
        let report = TLSReport(version: version, cipher: nil, name: "", sni: nil, reason: nil, chain: [])
        review(in: &dialogue, at: time) { $0.secured(report, at: time) }
    }

    /// TLS that ends here has failed with the client: it is not judged for the end of a session that it does not want.
    package mutating func clientHandshakeFailed(
        _ failure: ClientTLSFailure, in dialogue: inout Dialogue, at time: Double
    ) {
        review = nil
        dialogue.note(.clientHandshakeFailed(failure), at: time)
        if case .clearText = failure { dialogue.add(.clearTextForTLS, at: time) }
    }

    /// The client has sent bytes before TLS with it is active; they are dropped (RFC 3207 §4.2).
    package mutating func drop(client bytes: [UInt8], in dialogue: inout Dialogue, at time: Double) {
        dialogue.add(bytes.first == 22 ? .handshakeTooEarly : .droppedBeforeTLS(bytes.count), at: time)
    }

    /// Shows the review what the client has sent.
    mutating func judge(_ octets: ArraySlice<UInt8>, in dialogue: inout Dialogue, at time: Double) {
        let isRedacted = dialogue.transcript.newestStyle?.isRedacted ?? false
        review(in: &dialogue, at: time, quotes: !isRedacted) { $0.take(Array(octets), at: time) }
    }

    /// Adds what the review says. Without `quotes` nothing is added that may quote the line, which has a secret.
    mutating func review(
        in dialogue: inout Dialogue, at time: Double, quotes: Bool = true, _ look: (inout any ClientReview) -> Void
    ) {
        guard var review else { return }
        self.review = nil
        look(&review)
        for finding in review.takeFindings() where finding.isAdded && (quotes || !finding.mayQuote) {
            dialogue.add(finding.saying(dialogue.withoutSecrets(finding.text)), at: time)
        }
        self.review = review
    }

    /// The session ends, and not by the client.
    mutating func endReview(in dialogue: inout Dialogue, at time: Double) {
        guard review != nil else { return }
        review(in: &dialogue, at: time) {
            $0.serverCloses()
            $0.ended(isAnswerDue: false, at: time)
        }
        review = nil
    }

    /// Whether it can be said how the client has ended the session.
    func isEndJudged(_ session: Session) -> Bool {
        // Whether it said QUIT cannot be read.
        guard opacity == nil, session.phase != .tlsHandshake, tls?.client.isSeen != true else { return false }
        // It may not trust what it sees.
        return !(session.isUnderTLS && session.hello == nil && session.outstanding.isEmpty)
    }
}
