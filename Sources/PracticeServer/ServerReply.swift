import SessionModel

/// A reply of the practice server: code, enhanced code, and one text a line (RFC 5321 §4.2, RFC 2034).
struct ServerReply: Hashable {
    let code: Int
    /// Nil for the greeting, the replies to EHLO and HELO, and 354, which carry none (RFC 2034 §3, §4).
    let enhanced: String?
    let lines: [String]

    init(_ code: Int, _ enhanced: String? = nil, _ lines: String...) {
        self.init(code, enhanced, lines: lines)
    }

    init(_ code: Int, _ enhanced: String?, lines: [String]) {
        self.code = code
        self.enhanced = enhanced
        self.lines = lines
    }

    var isRefusal: Bool { code >= 400 }

    /// The octets of the reply.
    var wire: [UInt8] {
        var text = ""
        for (index, line) in lines.enumerated() {
            let separator = index == lines.count - 1 ? " " : "-"
            text += "\(code)\(separator)" + (enhanced.map { "\($0) " } ?? "") + line + "\r\n"
        }
        return Array(text.utf8)
    }
}

// What the server has to say, apart from what depends on names: one row a reply.
extension ServerReply {
    static let ok = ServerReply(250, "2.0.0", "Ok")
    static let goodbye = ServerReply(221, "2.0.0", "Goodbye")
    static let senderOk = ServerReply(250, "2.1.0", "Sender ok")
    static let recipientOk = ServerReply(250, "2.1.5", "Recipient ok")
    static let startMail = ServerReply(354, nil, "Send the message; a line with a single dot ends it")

    static let unknownCommand = ServerReply(500, "5.5.1", "Command not recognized")
    static let bareLineFeed = ServerReply(500, "5.5.2", "A line ends with CR LF; LF alone came")
    static let lineTooLong = ServerReply(500, "5.5.2", "Line too long")
    static let notImplemented = ServerReply(502, "5.5.1", "Command not implemented here")
    static let noHelp = ServerReply(504, "5.5.4", "No help on that topic")

    static let helloFirst = ServerReply(503, "5.5.1", "Say EHLO or HELO first")
    static let nestedMail = ServerReply(503, "5.5.1", "A transaction is open already; RSET drops it")
    static let mailFirst = ServerReply(503, "5.5.1", "MAIL must come first")
    static let noRecipients = ServerReply(554, "5.5.1", "No valid recipients")

    static let unknownUser = ServerReply(550, "5.1.1", "No such user here")
    static let relayDenied = ServerReply(550, "5.7.1", "Relaying denied")
    static let notASCII = ServerReply(553, "5.6.7", "An address must be ASCII; SMTPUTF8 is not offered")
    static let tooManyRecipients = ServerReply(452, "4.5.3", "Too many recipients")
    static let tooLarge = ServerReply(552, "5.3.4", "Message too large")
    static let unknownParameter = ServerReply(555, "5.5.4", "Parameter not recognized")
    static let bareLineEnd = ServerReply(550, "5.6.0", "The message holds a CR or LF that stands alone")
    static let textLineTooLong = ServerReply(500, "5.6.0", "A line of the message has more than 1000 octets")

    static let cannotVerify = ServerReply(252, "2.1.5", "Not verified, but mail for it would be tried")
    static let notAList = ServerReply(550, "5.1.1", "No such list here")
    static let tooManyErrors = ServerReply(421, "4.7.0", "Too many errors, closing")

    static func accepted(_ number: Int) -> ServerReply { ServerReply(250, "2.0.0", "Accepted as practice-\(number)") }

    static func syntax(_ problem: SyntaxProblem, _ enhanced: String = "5.5.4") -> ServerReply {
        ServerReply(501, enhanced, problem.text)
    }
}
