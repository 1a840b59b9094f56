import SMTPStandard
import SMTPSyntax

/// A mail transaction that the server may have kept where the standard requires that it is aborted.
///
///     RCPT TO:<bob@example.test>, 250
///     EHLO client.example.org, 250       aborted, by the standard
///     DATA, 354                          it was not
struct KeptTransaction: Hashable, Sendable {
    let transaction: MailTransaction
    /// What should have aborted it.
    let moment: Uncertainty
    /// Whether the session goes on as if it was kept, because the server is known to do so.
    let isBelieved: Bool

    /// Whether a reply shows that it was kept; `now` is the transaction that would be open otherwise.
    func isProved(by context: ReplyContext, _ code: ReplyCode, _ now: MailTransaction?) -> Bool {
        let isMessage =
            switch context {
            case .command(.data): code.severity == .intermediate
            case .command(.bdat), .lastChunk, .command(.burl), .lastURL: code.severity == .positive
            case .command(.rcpt): code.severity == .positive && moment != .secondMail
            default: false
            }
        // After a second MAIL its own recipients explain a message that may begin.
        return isMessage && (moment != .secondMail || now?.acceptedCount == 0)
    }

    /// Whether a reply shows that no transaction is open.
    func isDisproved(by context: ReplyContext, _ code: ReplyCode) -> Bool {
        switch context {
        case .command(.rcpt), .command(.data), .command(.bdat), .lastChunk, .command(.burl),
            .lastURL:
            code == 503
        default: false
        }
    }

    /// Whether a reply makes it unimportant.
    func isOver(by context: ReplyContext, _ code: ReplyCode) -> Bool {
        switch context {
        case .command(.mail), .command(.rset), .command(.rcpt): code.severity == .positive
        case .endOfData, .lastChunk, .lastURL, .lastRecipientResult, .lastPRDRResult: true
        default: false
        }
    }

    /// What is to be said once it was found out.
    var finding: Finding {
        switch moment {
        case .secondMail: .recipientsKept
        case .tlsInTransaction: .transactionKeptAtHandshake
        default: .transactionKeptAtHello
        }
    }
}
