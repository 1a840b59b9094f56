/// What is done to a session between a client and its server, beside passing on what they say.
package struct WatchSettings: Hashable, Sendable {
    /// Whether STARTTLS is removed from what the server offers.
    package let stripsStartTLS: Bool
    /// Whether TLS ends here, on both sides, so that what is said under it can be read.
    package let terminatesTLS: Bool
    /// Whether it begins with the first byte.
    package let startsWithTLS: Bool
    /// Whether the whole session is kept in memory, so that its length is bounded; if not, it is printed and forgotten.
    package let keepsAll: Bool

    package init(
        stripsStartTLS: Bool = false, terminatesTLS: Bool = false, startsWithTLS: Bool = false, keepsAll: Bool = true
    ) {
        self.stripsStartTLS = stripsStartTLS
        self.terminatesTLS = terminatesTLS
        self.startsWithTLS = startsWithTLS
        self.keepsAll = keepsAll
    }

    /// What the screen says of it all the time; nil where everything passes untouched.
    package var warning: String? {
        let words = [
            stripsStartTLS ? "STARTTLS removed" : nil, terminatesTLS ? "TLS terminated" : nil,
        ].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// The notes with which a session begins.
    package var notes: [Note] {
        [stripsStartTLS ? .stripsStartTLS : nil, terminatesTLS ? .terminatesTLS : nil].compactMap(\.self)
    }
}
