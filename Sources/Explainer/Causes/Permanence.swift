import SMTPSyntax

/// Whether the same may work later.
package enum Permanence: String, Hashable, Sendable {
    case success
    case transient
    case permanent

    /// What the first digit says (RFC 5321 §4.2.1); a digit that SMTP does not know promises nothing.
    init(_ severity: Severity) {
        switch severity {
        case .positive, .intermediate: self = .success
        case .transient: self = .transient
        case .permanent, .outside: self = .permanent
        }
    }

    /// Words by which a refusal "for good" says that it ends by itself: a limit of the hour, a quota of the day.
    static let wordsForNow = [
        "temporar", "try again later", "try again in", "try again after", "try after", "try again at", "try later",
        "retry later",
        "retry in", "please retry after", "later", "this hour", "per hour", "an hour", "last hour", "within the hour",
        "hourly", "/hour", "per day", "a day$", "this day", "daily", "/day", "today", "24 hours", "24h$", "tomorrow",
        "per minute", "/min", "in * minutes", "in * seconds", "in * hours", "per session", "new session",
        "for the next", "at the moment", "at present", "at this time", "come back", "plus tard", "mas tarde",
        "mais tarde", "piu tardi", "spaeter", "spater", "voruebergehend", "vorubergehend", "transient",
        "momentan", "provisoire", "greylist", "graylist", "later time", "transitoire",
    ]
    /// Words by which such a promise is taken back.
    static let wordsForGood = [
        "permanently", "will not succeed", "do not retry", "do not try again", "no later", "not later", "later than",
        "temporary address", "temporary mailbox", "temporary email", "or later", "and later", "last hour of",
        "or greater", "transient ip", "logged into",
    ]

    /// For the screen, where text and digit say different things.
    static let contradiction = "The code says for good, the text says for now: try again later."
}
