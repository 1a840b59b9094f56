/// One line of a reply.
///
///     250-SIZE 1000000   →   code 250, more lines follow, text "SIZE 1000000"
package struct ReplyLine: Hashable, Sendable {
    package let code: ReplyCode
    /// Whether the reply ends here: a space, or nothing, follows the code instead of a hyphen.
    package let isLast: Bool
    /// The text after the code and its separator, including the enhanced status code.
    package let text: [UInt8]
    /// Whether something other than a space or a hyphen follows the code: `250OK`, or a tab.
    package let hasOddSeparator: Bool

    /// Reads a line without its ending; nil when it is not a reply line.
    ///
    ///     Reply-line = *( Reply-code "-" [ textstring ] CRLF ) Reply-code [ SP textstring ] CRLF   (RFC 5321 §4.2)
    package init?(_ line: [UInt8]) { self.init(line[...]) }

    package init?(_ line: ArraySlice<UInt8>) {
        guard let code = ReplyCode(digits: line.prefix(3)) else { return nil }
        let rest = line.dropFirst(3)
        switch rest.first {
        case nil, UInt8(ascii: " "): (isLast, hasOddSeparator) = (true, false)
        case UInt8(ascii: "-"): (isLast, hasOddSeparator) = (false, false)
        // A fourth digit is another number.
        case let next? where code.isInGrammar && !ASCII.isDigit(next): (isLast, hasOddSeparator) = (true, true)
        default: return nil
        }
        self.code = code
        let isText = hasOddSeparator && rest.first.map { !ASCII.isBlank($0) } == true
        text = Array(isText ? rest : rest.dropFirst())
    }

    /// The enhanced status code at the beginning of the text, if there is one.
    package var enhanced: EnhancedStatusCode? { EnhancedStatusCode(firstWordOf: text) }

    /// The text after the enhanced status code.
    package var remark: [UInt8] {
        guard enhanced != nil else { return text }
        return Array(text.drop { !ASCII.isBlank($0) }.drop(while: ASCII.isBlank))
    }
}
