/// The clues, one row each. A greeting can be set by its administrator, and may lie; what several rows say together is
/// more certain than what one says.
package enum SoftwareClues {
    package static let all: [SoftwareClue] = greetings + hellos + keywords + replies

    /// The clues of a place, and the search for their words.
    struct Search: Sendable {
        let clues: [SoftwareClue]
        private let scan: PhraseScan

        fileprivate init(_ place: SoftwareClue.Place) {
            clues = SoftwareClues.all.filter { $0.place == place }
            scan = PhraseScan(clues.map(\.words))
        }

        /// The clues in a text, each at its first place, in the order of the table.
        func found(in text: ArraySlice<UInt8>) -> [(clue: SoftwareClue, place: Range<Int>)] {
            let places = scan.places(in: text)
            return places.isEmpty ? [] : zip(clues, places).compactMap { clue, place in place.map { (clue, $0) } }
        }
    }

    // Every reply is searched, and hardly any has a clue.
    static let inHosts = Search(.host)
    static let inGreetings = Search(.greeting)
    static let inHellos = Search(.hello)
    static let inReplies = Search(.reply)

    private static let greetings: [SoftwareClue] = [
        SoftwareClue(.aiosmtpd, in: .greeting, "python smtp 1.", 3),
        SoftwareClue(.amazonSES, in: .greeting, "simpleemailservice", 3),
        SoftwareClue(.chasquid, in: .greeting, "chasquid", 3),
        SoftwareClue(.communiGate, in: .greeting, "communigate pro", 3),
        SoftwareClue(.cyrus, in: .greeting, "cyrus", 3),
        SoftwareClue(.domino, in: .greeting, "domino release", 3),
        SoftwareClue(.dovecot, in: .greeting, "dovecot", 3),
        SoftwareClue(.exchange, in: .greeting, "microsoft esmtp mail service", 3),
        SoftwareClue(.exchangeOnline, in: .host, ".protection.outlook.com", 4),
        SoftwareClue(.exchangeOnline, in: .host, ".prod.outlook.com", 4),
        SoftwareClue(.exim, in: .greeting, "esmtp exim", 3),
        SoftwareClue(.gmail, in: .greeting, "- gsmtp", 3),
        SoftwareClue(.gmail, in: .host, "mx.google.com", 3),
        SoftwareClue(.haraka, in: .greeting, "haraka", 3),
        SoftwareClue(.icloud, in: .host, "icloud", 2),
        SoftwareClue(.icloud, in: .greeting, "icloud", 2),
        SoftwareClue(.james, in: .greeting, "james smtp server", 3),
        SoftwareClue(.kerio, in: .greeting, "kerio", 3),
        SoftwareClue(.mailEnable, in: .greeting, "mailenable", 3),
        SoftwareClue(.mdaemon, in: .greeting, "mdaemon", 3),
        SoftwareClue(.netServerMail, in: .greeting, "net::server::mail", 3),
        SoftwareClue(.openSMTPD, in: .greeting, "opensmtpd", 3),
        SoftwareClue(.postfix, in: .greeting, "postfix", 3),
        SoftwareClue(.practice, in: .greeting, "smtptui practice server", 4),
        SoftwareClue(.pythonSMTPD, in: .greeting, "python smtp proxy", 3),
        SoftwareClue(.pythonSMTPD, in: .greeting, "python smtpd", 3),
        SoftwareClue(.qpsmtpd, in: .greeting, "qpsmtpd", 3),
        SoftwareClue(.sendmail, in: .greeting, "sendmail 8.", 3),
        SoftwareClue(.sendmail, in: .greeting, "esmtp sendmail", 3),
        SoftwareClue(.smtpSink, in: .greeting, "smtp-sink", 3),
        SoftwareClue(.stalwart, in: .greeting, "stalwart", 3),
        SoftwareClue(.twisted, in: .greeting, "no uce no ube no relay probes", 3),
        SoftwareClue(.yahoo, in: .host, ".yahoo.", 2),
    ]

    private static let hellos: [SoftwareClue] = [
        SoftwareClue(.chasquid, in: .hello, "your hour of destiny has come", 3),
        SoftwareClue(.exchangeOnline, in: .hello, ".prod.outlook.com", 3),
        SoftwareClue(.exchangeOnline, in: .hello, ".protection.outlook.com", 3),
        SoftwareClue(.gmail, in: .hello, "at your service", 1),
        SoftwareClue(.haraka, in: .hello, "haraka is at your service", 3),
        SoftwareClue(.openSMTPD, in: .hello, "pleased to meet you", 1),
        SoftwareClue(.sendmail, in: .hello, "pleased to meet you", 1),
    ]

    private static let keywords: [SoftwareClue] = [
        SoftwareClue(.courier, in: .keyword, "XSECURITY", 2),
        SoftwareClue(.courier, in: .keyword, "XVERP", 1),
        SoftwareClue(.courier, in: .keyword, "XEXDATA", 2),
        SoftwareClue(.cyrus, in: .keyword, "IGNOREQUOTA", 2),
        SoftwareClue(.exchange, in: .keyword, "X-ANONYMOUSTLS", 2),
        SoftwareClue(.exchange, in: .keyword, "X-EXPS", 2),
        SoftwareClue(.exchange, in: .keyword, "XEXCH50", 2),
        SoftwareClue(.exchange, in: .keyword, "XRDST", 1),
        SoftwareClue(.exim, in: .keyword, "PIPECONNECT", 2),
        SoftwareClue(.exim, in: .keyword, "PIPE_CONNECT", 2),
        SoftwareClue(.exim, in: .keyword, "PRDR", 1),
    ]

    private static let replies: [SoftwareClue] = [
        SoftwareClue(.exim, in: .reply, "smtp protocol synchronization error", 2),
        SoftwareClue(.exim, in: .reply, "when not advertised", 2),
        SoftwareClue(.exchangeOnline, in: .reply, ".protection.outlook.com", 3),
        SoftwareClue(.exchangeOnline, in: .reply, ".prod.outlook.com", 3),
        SoftwareClue(.exchange, in: .reply, "resolver.adr.", 2),
        SoftwareClue(.gmail, in: .reply, "- gsmtp", 3),
        SoftwareClue(.yahoo, in: .reply, ".yahooinc.com/", 3),
        SoftwareClue(.openSMTPD, in: .reply, "invalid command: ", 1),
        SoftwareClue(.postfix, in: .reply, "error: command not recognized", 2),
        SoftwareClue(.postfix, in: .reply, "error: need mail command", 1),
        SoftwareClue(.postfix, in: .reply, "end data with <cr><lf>.<cr><lf>", 1),
        SoftwareClue(.postfix, in: .reply, "2.0.0 ok: queued as", 1),
        SoftwareClue(.postfix, in: .reply, "i can break rules, too", 3),
        SoftwareClue(.postscreen, in: .reply, "4.3.2 service currently unavailable", 1),
        SoftwareClue(.qmail, in: .reply, "go ahead", 1),
        SoftwareClue(.qmail, in: .reply, "ok 1 qp ", 2),
        SoftwareClue(.sendmail, in: .reply, "enter mail, end with \".\" on a line by itself", 1),
    ]
}
