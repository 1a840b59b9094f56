import SMTPSyntax

// Whether a transcript contains a secret, although all that are recognized were removed: a password in the text of a
// message, or in a command that has nothing to do with authentication.
extension Dialogue {
    /// Whether a secret of the session is known; of a recording none is.
    package var knowsSecrets: Bool { !session.login.secrets.isEmpty }

    /// The places of secrets in a transcript of this session, or one made from it: of those that were sent, and of those
    /// that are given.
    package func secretPlaces(in transcript: Transcript, given: [[UInt8]]) -> [SecretPlace] {
        var secrets = session.login.secrets
        for secret in given {
            secrets.keep(secret)
            secrets.keep(Array(Base64.encode(secret).utf8))
        }
        guard !secrets.isEmpty else { return [] }
        return (transcript.start..<transcript.count).compactMap { index in
            guard let (kind, texts) = transcript[index].flatMap({ Self.texts(of: $0.body) }),
                texts.contains(where: { Self.holds($0, secrets) })
            else { return nil }
            return SecretPlace(entry: index, kind: kind)
        }
    }

    private static func texts(of body: Entry.Body) -> (SecretPlace.Kind, [[UInt8]])? {
        switch body {
        case .client(let line): (line.kind == .data ? .message : .command, [line.line])
        case .server(let line): (.reply, [line.wire.bytes])
        case .note(let note): (.remark, [Array(note.text.utf8)])
        case .tls(let outcome):
            (.certificate, outcome.chain.flatMap { [$0.subject, $0.issuer] + $0.names }.map { Array($0.utf8) })
        case .phase, .finding: nil
        }
    }

    /// Whether a secret is in a text, or in a word of it that is base64.
    private static func holds(_ text: [UInt8], _ secrets: KeptSecrets) -> Bool {
        let decoded = ASCII.words(text[...]).compactMap { word in
            word.count >= KeptSecrets.shortest ? Redaction.decoded(word) : nil
        }
        return ([text] + decoded).contains { text in
            secrets.ranges(in: text, isOfLogin: true).contains { isWhole($0, in: text) }
        }
    }

    /// A short secret counts only as a whole word: `test` is in too many others.
    private static func isWhole(_ range: Range<Int>, in text: [UInt8]) -> Bool {
        guard range.count < KeptSecrets.shortestAnywhere else { return true }
        let before = range.lowerBound > 0 && ASCII.isAlphanumeric(text[range.lowerBound - 1])
        let after = range.upperBound < text.count && ASCII.isAlphanumeric(text[range.upperBound])
        return !before && !after
    }
}
