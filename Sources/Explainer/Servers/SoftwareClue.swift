/// Words that reveal the software of a server.
package struct SoftwareClue: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        /// In the name of the host, in the greeting.
        case host
        /// In the text of the greeting after that name.
        case greeting
        /// In the first line of the reply to EHLO or LHLO.
        case hello
        /// An EHLO keyword of its own, in upper case.
        case keyword
        /// In the text of any other reply.
        case reply
    }

    package let software: Software
    package let place: Place
    /// In lower case, but for keywords.
    package let words: String
    /// Its weight: 3 is the name itself, 2 words that hardly any other software uses, 1 a habit that others share, which
    /// alone never makes a guess certain; 4 overrides a name in the same text.
    package let weight: Int

    init(_ software: Software, in place: Place, _ words: String, _ weight: Int) {
        self.software = software
        self.place = place
        self.words = words
        self.weight = weight
    }
}
