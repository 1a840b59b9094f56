import SMTPSyntax

extension ServerReply {
    /// All that the server can say, one case a reply; `row` is the table.
    enum Kind: CaseIterable, Hashable {
        case greeting, hello, ok, goodbye, help, senderOk, recipientOk, startMail, accepted, startTLS
        case mailbox, listNotVerified, foreignNotVerified, chunkReceived, delivered, noMessagesWaiting
        case resultsFollow, refusedByAll
        case tooManyErrors, shuttingDown, timedOut, tooManyRecipients, greylisted, localError
        case tooManySessions, storageFull
        case mailboxFull, mailboxBusy, mailboxGone, mailboxMoved
        case unknownCommand, bareLineFeed, lineTooLong, notImplemented, noHelp
        case badHello, badSyntax, badSender, badRecipient, notSMTP
        case tlsIsOn, helloFirst, transactionOpen, mailFirst, noRecipients, noRecipientsInLMTP
        case chunksBegun, resetFirst, binaryNeedsChunks, turnedAway, earlyTalker, nodeRefused
        case unknownParameter, repeatedParameter, badValue, senderNotASCII, notASCII, notUTF8
        case unknownUser, relayDenied, ambiguous, noSuchList, userNotList, foreignList
        case challenge, loggedIn, loginUnavailable, noInitialResponse, badLoginMessage, badBase64, loginCancelled
        case answerTooLong, unknownMechanism, ehloFirst, alreadyLoggedIn, noLoginInTransaction
        case loginFirst, tlsFirst, mechanismTooWeak, badCredentials, needsTLS
        case tooLarge, bareLineEnd, textLineTooLong, routingLoop
    }
}

extension ServerReply.Kind {
    /// Code, enhanced code and text.
    var row: ServerReply.Row {
        switch self {
        // Done, or so far so good
        case .greeting: .init(220, nil, "{} smtptui practice server")
        case .hello: .init(250, nil, "{}")
        case .ok: .init(250, "2.0.0", "Ok")
        case .goodbye: .init(221, "2.0.0", "{} closes the connection, goodbye")
        case .help: .init(214, "2.0.0", "{}")
        case .senderOk: .init(250, "2.1.0", "Sender ok")
        case .recipientOk: .init(250, "2.1.5", "Recipient ok")
        case .startMail: .init(354, nil, "Send the message; a line with a single dot ends it")
        case .accepted: .init(250, "2.0.0", "Accepted as {}")

        case .startTLS: .init(220, "2.0.0", "Ready to start TLS")

        // Chunks, the results of LMTP, and ETRN
        case .chunkReceived: .init(250, "2.0.0", "Chunk received, {} bytes")
        case .delivered: .init(250, "2.1.5", "{}")
        case .resultsFollow: .init(353, nil, "Content analysis has started; a reply per recipient follows")
        case .refusedByAll: .init(452, "4.2.2", "No recipient accepts the message now")
        case .noMessagesWaiting: .init(251, "2.0.0", "No messages are waiting for {}")

        // Answers to VRFY and EXPN. 252 goes with 2.5.0, since 2.1.5 says that the address is valid.
        case .mailbox: .init(250, "2.1.5", "{}")
        case .listNotVerified: .init(252, "2.5.0", "{} is a list, not a person; EXPN shows who is on it")
        case .foreignNotVerified: .init(252, "2.5.0", "Cannot verify {}, it is in another domain")

        // Refused temporarily
        case .tooManyErrors: .init(421, "4.7.0", "{} Too many errors, closing the connection")
        case .shuttingDown: .init(421, "4.3.2", "{} closes the connection, the server is shutting down")
        case .timedOut: .init(421, "4.4.2", "{} closes the connection, no command came in time")
        case .tooManyRecipients: .init(452, "4.5.3", "Too many recipients; send DATA for those accepted")
        case .greylisted: .init(451, "4.7.1", "Greylisted; try again in {}")
        case .tooManySessions: .init(421, "4.3.2", "{} Too many connections, try again later")
        case .storageFull: .init(452, "4.3.1", "The message cannot be stored now, try again later")
        case .localError: .init(451, "4.3.0", "Local error in processing, try again later")

        // The mailboxes that behave
        case .mailboxFull: .init(452, "4.2.2", "The mailbox is full")
        case .mailboxBusy: .init(450, "4.2.0", "The mailbox is busy, try again later")
        case .mailboxGone: .init(550, "5.2.1", "The mailbox is disabled and accepts no messages")
        case .mailboxMoved: .init(551, "5.1.6", "User not local; please try <{}>")

        // Lines that are not a command here
        case .unknownCommand: .init(500, "5.5.1", "Command not recognized")
        case .bareLineFeed: .init(500, "5.5.2", "A line must end with CR LF; yours ended with LF alone")
        case .lineTooLong: .init(500, "5.5.2", "Line too long")
        case .notImplemented: .init(502, "5.5.1", "Command known, but not offered here")
        case .noHelp: .init(504, "5.5.4", "No help on that topic; HELP alone lists the commands")

        // Written wrongly; the text says how
        case .badHello: .init(501, nil, "{}")
        case .badSyntax: .init(501, "5.5.4", "{}")
        case .badSender: .init(501, "5.1.7", "{}")
        case .badRecipient: .init(501, "5.1.3", "{}")

        // The other protocol (RFC 2033 §4.1)
        case .notSMTP: .init(500, "5.5.1", "This is LMTP; use LHLO")

        // Out of order
        case .tlsIsOn: .init(503, "5.5.1", "TLS is already active")
        case .helloFirst: .init(503, "5.5.1", "Send EHLO or HELO first")
        case .transactionOpen: .init(503, "5.5.1", "A transaction is already open; RSET aborts it")
        case .mailFirst: .init(503, "5.5.1", "MAIL must come first")
        case .noRecipients: .init(554, "5.5.1", "No valid recipients")
        // RFC 2033 §4.2 asks for 503 here.
        case .noRecipientsInLMTP: .init(503, "5.5.1", "No valid recipients")
        case .chunksBegun: .init(503, "5.5.1", "The message has begun with BDAT; RSET aborts it")
        case .resetFirst: .init(503, "5.5.1", "A chunk was refused; send RSET first")
        case .binaryNeedsChunks: .init(503, "5.5.1", "BODY=BINARYMIME needs BDAT in place of DATA")
        // After a greeting of 554 (RFC 5321 §3.1)
        case .turnedAway: .init(503, "5.5.1", "This server refused the session; send QUIT")
        case .earlyTalker: .init(521, "5.5.1", "Protocol error: a client waits for the whole greeting")
        case .nodeRefused: .init(459, "4.7.1", "This server holds no mail for {}")

        // Parameters, and what needs an extension that is not offered
        case .unknownParameter: .init(555, "5.5.4", "Parameter not recognized: {}")
        case .repeatedParameter: .init(501, "5.5.4", "The parameter {} appears twice")
        case .badValue: .init(501, "5.5.4", "{}")
        // RFC 6531 §3.5: 550 to MAIL, 553 to RCPT.
        case .senderNotASCII: .init(550, "5.6.7", "The address is not ASCII; SMTPUTF8 must follow it")
        case .notASCII: .init(553, "5.6.7", "The address is not ASCII, and MAIL had no SMTPUTF8")
        case .notUTF8: .init(553, "5.6.7", "The address is not UTF-8")

        // Addresses and names
        case .unknownUser: .init(550, "5.1.1", "No such user here")
        case .relayDenied: .init(550, "5.7.1", "Relaying denied; mail is accepted for {} only")
        case .ambiguous: .init(553, "5.1.4", "{}")
        case .noSuchList: .init(550, "5.1.1", "No such list here")
        case .userNotList: .init(550, "5.1.1", "That is a user, not a list; VRFY shows users")
        case .foreignList: .init(550, "5.1.2", "Lists of another domain are not known here")

        // Authentication (RFC 4954 §4, §6). 334 carries no enhanced code: its text is base64 and nothing else.
        case .challenge: .init(334, nil, "{}")
        case .loggedIn: .init(235, "2.7.0", "Authentication successful")
        case .loginUnavailable: .init(454, "4.7.0", "Passwords cannot be looked up now, try later")
        case .noInitialResponse: .init(501, "5.7.0", "No initial response with {}; the server speaks first")
        case .badLoginMessage: .init(501, "5.5.2", "That is not a valid {} message")
        case .badBase64: .init(501, "5.5.2", "That is not base64")
        case .loginCancelled: .init(501, "5.7.0", "Authentication cancelled")
        case .answerTooLong: .init(500, "5.5.6", "The limit for an answer is 12288 bytes")
        case .unknownMechanism: .init(504, "5.5.4", "Mechanism not known here; EHLO lists those that are")
        case .ehloFirst: .init(503, "5.5.1", "Send EHLO first; its reply lists what is offered")
        case .alreadyLoggedIn: .init(503, "5.5.1", "Already logged in")
        case .noLoginInTransaction: .init(503, "5.5.1", "No AUTH inside a transaction; RSET aborts it")
        case .loginFirst: .init(530, "5.7.0", "Log in first")
        case .tlsFirst: .init(530, "5.7.0", "Must issue a STARTTLS command first")
        case .mechanismTooWeak: .init(534, "5.7.9", "{} is too weak for this account; use SCRAM-SHA-256")
        case .badCredentials: .init(535, "5.7.8", "User name or password not accepted")
        case .needsTLS: .init(538, "5.7.11", "That mechanism needs TLS")

        // The message, after the dot. RFC 5321 §4.5.3.1.9 gives 500 for a line that is too long.
        case .tooLarge: .init(552, "5.3.4", "The message is larger than {} bytes")
        case .bareLineEnd: .init(550, "5.6.0", "The message has a bare line feed or carriage return; use CR LF")
        case .textLineTooLong: .init(500, "5.6.0", "A line of the message has more than 998 bytes")
        case .routingLoop: .init(554, "5.4.6", "Too many Received lines; the message is in a loop")
        }
    }
}
