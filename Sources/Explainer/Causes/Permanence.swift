import SMTPSyntax

/// Whether the same command may succeed later.
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

    /// Words by which a permanent refusal says that it is temporary: a limit per hour, a quota per day.
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
    /// Words that revoke such a promise.
    static let wordsForGood = [
        "permanently", "will not succeed", "do not retry", "do not try again", "no later", "not later", "later than",
        "temporary address", "temporary mailbox", "temporary email", "or later", "and later", "last hour of",
        "or greater", "transient ip", "logged into",
    ]

    /// For the screen, where text and digit disagree.
    static let contradiction = "The code is permanent, but the text says temporary: try again later."
}
