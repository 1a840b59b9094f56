import SMTPSyntax

/// The pages on which providers explain their replies.
///
/// Providers change these pages and the replies without notice, so each has its date and the day on which it was read.
extension SpecReference {
    private static let lastRead = "2026-11-29"

    /// What Gmail answers, code by code.
    static let gmailErrors = documented(
        by: "Google", in: "Gmail SMTP errors and codes", of: "2026-02-12", read: lastRead)
    /// What Gmail requires of senders of bulk mail; it has 4.7.31 where the list of errors has 4.7.40.
    static let gmailSenders = documented(
        by: "Google", in: "Email sender guidelines FAQ", of: "2026-03-11", read: lastRead)

    static let exchangeErrors = documented(
        by: "Microsoft", in: "Email NDRs and SMTP errors in Exchange Online", of: "2024-03-08", read: lastRead)
    static let exchangeThrottling = documented(
        by: "Microsoft", in: "Continuous Error Throttling for SMTP AUTH", read: lastRead)
    /// The response to basic authentication when it is off.
    static let exchangeBasic = documented(
        by: "Microsoft", in: "Exchange Online to retire Basic auth for Client Submission", of: "2025-06-11",
        read: lastRead)
    /// Until when basic authentication is on.
    static let exchangeBasicDates = documented(
        by: "Microsoft", in: "Updated SMTP AUTH Basic Authentication Deprecation Timeline", of: "2026-01-29",
        read: lastRead)
    static let outlookErrors = documented(
        by: "Microsoft", in: "Outlook.com Postmaster, Troubleshooting", of: "2026-06-15", read: lastRead)
    static let outlookLevel = documented(
        by: "Microsoft", in: "Fix NDR error 550 5.7.515 in Outlook.com", read: lastRead)

    static let yahooErrors = documented(by: "Yahoo", in: "SMTP Error Codes", of: "2026-02-15", read: lastRead)

    /// It says that its errors have a link, and explains none of them.
    static let applePostmaster = documented(
        by: "Apple", in: "Postmaster information for iCloud Mail", of: "2025-02-25", read: lastRead)
    /// Collections of bounces and of advice, which agree on what Apple's codes go with.
    static let appleReports = reported(of: "Apple", read: lastRead)

    static let mimecastErrors = documented(
        by: "Mimecast", in: "Mimecast SMTP Error Codes", of: "2022-06-17", read: lastRead)
}
