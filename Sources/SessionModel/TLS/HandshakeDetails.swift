/// What is known of a handshake beside its cipher and its certificates.
package struct HandshakeDetails: Hashable, Sendable {
    package let staple: OCSPStaple
    /// Whether the certificate says that a staple comes with it (RFC 7633 §4.2.3).
    package let requiresStaple: Bool
    package let timestamps: [SignedTimestamp]
    /// Nil where no session was to be resumed.
    package let resumption: TLSResumption?
    /// Whether ciphers were chosen of which this version of TLS knows none.
    package let ignoresCiphers: Bool

    package init(
        staple: OCSPStaple, requiresStaple: Bool = false, timestamps: [SignedTimestamp] = [],
        resumption: TLSResumption? = nil, ignoresCiphers: Bool = false
    ) {
        self.staple = staple
        self.requiresStaple = requiresStaple
        self.timestamps = Array(timestamps.prefix(SignedTimestamp.most))
        self.resumption = resumption
        self.ignoresCiphers = ignoresCiphers
    }

    package var isResumed: Bool { resumption?.outcome == .resumed }

    /// What is wrong with the staple; nil for nothing.
    package var warning: String? { staple.warning(isRequired: requiresStaple) }

    /// The same in a word or two, for the header; nil for nothing.
    package var warningWord: String? {
        guard warning != nil else { return nil }
        switch staple {
        case .none: return "staple missing"
        case .answer(let answer) where answer.isRevocation: return "revoked"
        case .unreadable, .refused, .answer: return "OCSP problem"
        }
    }

    /// What the conversation says of them: nothing of an ordinary handshake.
    var remarks: [String] {
        [warning, resumption?.words, ignoresCiphers ? Self.ignoredCiphers : nil].compactMap(\.self)
    }

    /// That a choice of ciphers has no effect.
    package static let ignoredCiphers = "the chosen ciphers are those of TLS 1.2 and older, so they had no effect"
}
