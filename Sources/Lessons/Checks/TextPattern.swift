import SMTPSyntax
import SessionModel

/// A text in which a star means any text, compared without regard to the case of ASCII letters.
///
///     *@example.test   matches   Bob@Example.TEST
package struct TextPattern: Hashable, Sendable {
    private let glob: Glob
    /// As it was written.
    let written: String

    /// Nil when an escape in it is not one of the text form of transcripts.
    package init?(_ written: String) {
        // The letters of escapes, as in \x1b, are in lower case.
        guard let glob = Glob(String(decoding: written.utf8.map(Self.lowercased), as: UTF8.self)) else { return nil }
        (self.glob, self.written) = (glob, written)
    }

    func matches(_ text: some Sequence<UInt8>) -> Bool { glob.matches(text.map(Self.lowercased)) }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
