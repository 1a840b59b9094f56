/// Server software that can be recognized by its replies. The raw value is its name for people.
package enum Software: String, Hashable, Sendable, CaseIterable {
    case aiosmtpd
    case amazonSES = "Amazon SES"
    case chasquid
    case communiGate = "CommuniGate Pro"
    case courier = "Courier"
    case cyrus = "Cyrus"
    case domino = "Domino"
    case dovecot = "Dovecot"
    case exchange = "Exchange"
    case exchangeOnline = "Exchange Online"
    case exim = "Exim"
    case gmail = "Gmail"
    case goSMTP = "go-smtp"
    case haraka = "Haraka"
    case icloud = "iCloud"
    case james = "Apache James"
    case kerio = "Kerio Connect"
    case maddy
    case mailEnable = "MailEnable"
    case mailutils = "GNU Mailutils"
    case mdaemon = "MDaemon"
    case netServerMail = "Net::Server::Mail"
    case openSMTPD = "OpenSMTPD"
    case postfix = "Postfix"
    case postscreen = "Postfix postscreen"
    case practice = "the practice server"
    case pythonSMTPD = "Python smtpd"
    case qmail
    case qpsmtpd
    case sendmail
    case smtpSink = "smtp-sink"
    case stalwart = "Stalwart"
    case twisted = "Twisted"
    case yahoo = "Yahoo"

    /// The provider name of its own enhanced status codes; nil when it has none.
    var provider: String? {
        switch self {
        case .exchange, .exchangeOnline: "Microsoft"
        case .gmail: "Gmail"
        case .yahoo: "Yahoo"
        default: nil
        }
    }
}
