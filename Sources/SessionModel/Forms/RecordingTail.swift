import SMTPSyntax

/// The last lines of a recording that is still being read, without what came before them.
///
/// They are shown at once, until reading arrives there. What they mean is not known: a reply is here without its command,
/// and a line of a message looks like a command. So nothing is said of them but their text.
package struct RecordingTail: Hashable, Sendable {
    /// The lines, in a session that knows nothing else.
    @Shared package private(set) var dialogue: Dialogue
    /// The first entry that is one of them.
    package let first: Int

    /// How many octets at the end of a file are looked at: many screens of usual lines.
    package static let length = 65_536

    /// Nil where no whole line of a recording is in the last octets of the file; the first line of them was cut.
    package init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropFirst()
        var dialogue = Dialogue()
        dialogue.receive(Array("220 \r\n".utf8), at: 0)
        if lines.first.map(Self.isUnderTLS) == true { dialogue.secured(Self.unknownTLS, at: 0) }
        first = dialogue.transcript.count
        for line in lines {
            if let event = try? RecordingCodec.event(in: line.span) { dialogue.replay(event) }
        }
        guard dialogue.transcript.count > first else { return nil }
        self.dialogue = dialogue
    }

    private static func isUnderTLS(_ line: ArraySlice<UInt8>) -> Bool {
        (try? JSONText(line: line.span))?["tls"]?.boolean == true
    }

    /// No more is known than that there was TLS.
    private static let unknownTLS = TLSReport(
        version: "TLS", cipher: nil, name: "", sni: nil, reason: nil, isTrustKnown: false, chain: [])

    /// The entries that are lines of the file, from the last one back; findings are none, because the lines before are
    /// missing.
    package var entries: some Sequence<Int> {
        (first..<dialogue.transcript.count).reversed().lazy.filter { index in
            switch dialogue.transcript[index]?.body {
            case .client, .server, .note, .tls: true
            case .finding, .phase, nil: false
            }
        }
    }
}
