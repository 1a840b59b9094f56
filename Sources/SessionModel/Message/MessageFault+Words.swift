import SMTPSyntax

// What is said of each fault, and the section that says so: one row per fault.
extension MessageFault {
    /// After the number of a line, where it is about one: `has more than 998 bytes`.
    package func words(_ conditions: MessageConditions) -> String {
        switch self {
        case .noEmptyLine: "is not a header field; an empty line must come before the text"
        case .longLine: "has more than \(MessageLint.longestLine) bytes"
        case .bareReturn: "has a CR without LF, which some servers read as the end of the line"
        case .bareFeed: "ends with LF alone; only CR LF ends a line"
        case .null: "has a NUL byte, which no message may have"
        case .rawText: "has bytes above 127; " + conditions.remedyForRawText
        case .rawHeader: "has bytes above 127 in the header; " + conditions.remedyForRawHeader
        case .tooLarge(let limit): "The message has more than \(limit) bytes, the limit of this server"
        case .largerThanAnnounced(let octets): "The message has more than the \(octets) bytes announced by SIZE"
        case .missing(let field): "The header has no \(field.rawValue) field"
        case .repeated(let field): "is a second \(field.rawValue) field"
        case .otherSender(let author, let sender): "From is \(author), MAIL FROM is \(sender): bounces go to the latter"
        case .loneDot: "is a single dot; it is sent as two, so it does not end the message"
        case .binaryByData: "MAIL announced BODY=BINARYMIME, which needs BDAT"
        case .blindCopy: "is a Bcc field, which the server passes on: every recipient can read it"
        case .mime(let fault): fault.words
        }
    }

    /// Whether the words begin with a line: `Line 3 has a NUL byte …`.
    package var isOfLine: Bool {
        switch self {
        case .tooLarge, .largerThanAnnounced, .missing, .otherSender, .binaryByData: false
        case .mime(let fault): fault.isOfLine
        default: true
        }
    }

    package var source: SpecReference {
        switch self {
        case .noEmptyLine: .rfc(5322, "2.1")
        case .longLine: .rfc(5322, "2.1.1")
        case .bareReturn, .bareFeed: .rfc(5321, "2.3.8")
        case .null: .rfc(5322, "2.1")
        case .rawText: .rfc(6152, "3")
        case .rawHeader: .rfc(6531, "3.4")
        case .tooLarge: .rfc(1870, "4")
        case .largerThanAnnounced: .rfc(1870, "6.1")
        case .missing, .repeated: .rfc(5322, "3.6")
        case .otherSender: .rfc(5321, "2.3.1")
        case .loneDot: .rfc(5321, "4.5.2")
        case .binaryByData: .rfc(3030, "3")
        case .blindCopy: .rfc(5322, "3.6.3")
        case .mime(let fault): fault.source
        }
    }
}
