// How the end of a line is written in a file for people: not at all where it is CR LF.
extension LineEnding {
    /// What is written after the text of a line that ends in an unusual way.
    ///
    ///     NOOP        CR LF, the only right end
    ///     NOOP\n      LF alone
    ///     NOOP\r      CR alone
    ///     NOOP\c      no end, as `printf` and `echo` have it
    package var fileForm: String {
        switch self {
        case .crlf: ""
        case .lf: "\\n"
        case .cr: "\\r"
        case .none: "\\c"
        }
    }

    /// The text of a line in file form, and the end that is written after it.
    package static func split(fileForm text: Substring) -> (text: Substring, ending: LineEnding) {
        let ending = allCases.first { $0 != .crlf && text.hasSuffix($0.fileForm) }
        guard let ending else { return (text, .crlf) }
        let rest = text.dropLast(2)
        // After an odd number of backslashes the last one belongs to the escape in front.
        let isEscaped = rest.reversed().prefix { $0 == "\\" }.count.isMultiple(of: 2) == false
        return isEscaped ? (text, .crlf) : (rest, ending)
    }
}
