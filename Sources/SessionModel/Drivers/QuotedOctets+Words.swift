import SMTPSyntax

extension QuotedOctets.Problem {
    /// What is wrong, for the user: part of a sentence.
    package var words: String {
        switch self {
        case .noQuotes: #":raw needs its text in quotes: :raw "NOOP\r\n""#
        case .noEnd: #"the closing quote is missing; a quote inside the text is written \""#
        case .unknownEscape(let written):
            #"unknown escape sequence \\#(VisibleText(written).string); known are \r \n \t \0 \xHH \\ \""#
        case .textAfterQuote: "there is text after the closing quote"
        }
    }
}
