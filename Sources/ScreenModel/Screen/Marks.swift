import SMTPSyntax

/// The characters to draw with: Unicode where the terminal's locale is UTF-8, ASCII elsewhere.
package struct Marks: Hashable, Sendable {
    package let horizontal, vertical, topJoint, leftJoint: String
    /// Around commands that were sent as one group; `vertical` is between them.
    package let groupFirst, groupLast: String
    /// One per class of replies, so that colour is never alone: done, go on, refused temporarily, refused permanently.
    package let positive, intermediate, transient, permanent: String
    package let finding, note, warning, next, more, recording, phase, masked: String
    /// In front of a marked exchange, and of what points below.
    package let bookmark, below: String
    /// In front of what was said under TLS.
    package let gutter: String
    /// A part that is done, and one that is not.
    package let boxDone, boxOpen: String

    package static let unicode = Marks(
        horizontal: "─", vertical: "│", topJoint: "┬", leftJoint: "├", groupFirst: "┌", groupLast: "└", positive: "✓",
        intermediate: "…", transient: "!", permanent: "✗",
        finding: "‼", note: "·", warning: "⚠", next: "▸", more: "…", recording: "●", phase: "▸", masked: "•",
        bookmark: "◆", below: "↓", gutter: "▎",
        boxDone: "▰", boxOpen: "▱")

    package static let ascii = Marks(
        horizontal: "-", vertical: "|", topJoint: "+", leftJoint: "+", groupFirst: "+", groupLast: "+", positive: "+",
        intermediate: ">", transient: "!", permanent: "x",
        finding: "#", note: ".", warning: "!", next: ">", more: "~", recording: "*", phase: ">", masked: "*",
        bookmark: "@", below: "v", gutter: "|",
        boxDone: "#", boxOpen: "-")

    package static func fitting(isUTF8: Bool) -> Marks { isUTF8 ? .unicode : .ascii }
}
