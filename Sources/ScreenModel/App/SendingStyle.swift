import SMTPSyntax

/// How typed lines go over the wire, where the user wants it otherwise than the standard does.
package struct SendingStyle: Hashable, Sendable {
    package var ending = LineEnding.crlf
    /// Whether a line of a message that begins with a dot gets a second one (RFC 5321 §4.5.2).
    package var isStuffing = true

    /// The endings by their names.
    static let endings: [(name: String, ending: LineEnding)] = [
        ("crlf", .crlf), ("lf", .lf), ("cr", .cr), ("none", .none),
    ]

    /// What is in front of the prompt; empty for what is usual.
    var label: String {
        let name = Self.endings.first { $0.ending == ending && ending != .crlf }?.name.uppercased()
        let words = [name, isStuffing ? nil : "UNSTUFFED"].compactMap(\.self)
        return words.isEmpty ? "" : " " + words.joined(separator: " ")
    }
}
