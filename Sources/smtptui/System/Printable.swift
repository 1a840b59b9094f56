import SMTPSyntax

/// Makes external text safe for standard output and standard error.
enum Printable {
    static func text(_ text: String) -> String { VisibleText(text).string }

    static func text(octets: [UInt8]) -> String { VisibleText(octets).string }
}
