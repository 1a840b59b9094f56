import SMTPSyntax

/// The special cases of a refused authentication, and of an account that may not send.
enum LoginCases {
    static let all: [CauseCase] = [
        CauseCase(
            CauseRule(
                .authFailed,
                [
                    "smtpclientauthentication", "smtp client authentication", "~smtp_auth_disabled",
                    "smtp auth * disabled", "security defaults",
                    "did not meet the criteria",
                ]),
            "SMTP authentication is disabled",
            "SMTP authentication is disabled for this account or its whole organization. The name and password are "
                + "not the problem.",
            mover: "the account's administrator",
            advice: "Ask an administrator to enable authenticated SMTP for the account.",
            .documented(by: "Microsoft")),
        CauseCase(
            CauseRule(.authFailed, ["basic authentication"]), "basic authentication is off",
            "Passwords (basic authentication) are off for this account or its whole organization. The password may be right.",
            mover: "{you}, or the account's administrator",
            advice:
                "Log in with XOAUTH2 or OAUTHBEARER. Until at least 2027, an administrator of Microsoft 365 can turn it on.",
            .exchangeBasicDates, .exchangeBasic),
        CauseCase(
            CauseRule(
                .authFailed,
                [
                    "application-specific password", "application specific password", "app-specific password",
                    "app password", "application password", "parol prilozheniya",
                ], not: ["not match"]),
            "an app password is required",
            "The account does not accept its ordinary password here. It requires one created for a single program.",
            advice: "Create an app password in the account settings, and log in with it.",
            .gmailErrors),
        CauseCase(
            CauseRule(
                .authFailed, ["no mechanism available", "no such mechanism", "unsupported mechanism"], code: 535...535),
            "an unsupported mechanism",
            "The server does not support this mechanism, although the code reports failed authentication. It did not "
                + "check the name and password.",
            advice: Advice("Choose one listed after AUTH in the reply to EHLO.", .resend(.auth), .consult(.ehlo)),
            .seen(in: "Postfix")),
        CauseCase(
            CauseRule(
                .notImplemented,
                [
                    "submission port", "submission service", "submission only", "port 587", "port 465", "ports 587",
                    "587/465",
                ],
                onlyAt: [.auth]),
            "authentication is for another port",
            "The server accepts AUTH only on its submission ports, not on this one.",
            advice: "Connect to port 587 with STARTTLS, or to port 465 with TLS.", .rfc(6409, "3.1"),
            .rfc(8314, "3.3")),
        notDecoded(CauseRule(.authFailed, undecoded, code: 500...599)),
        notDecoded(CauseRule(.syntaxError, undecoded, onlyAt: [.auth], code: 500...599)),
        notDecoded(
            CauseRule(
                .syntaxError, undecoded,
                and: ["auth ", "auth$", "authenticat", "login", "sasl", "challenge", "credential", "response"],
                not: ["unrecognized", "mime", "message"], code: 501...501)),
        malformed(CauseRule(.authFailed, ["bad protocol", "another step is needed"] + misshapen, code: 535...535)),
        malformed(CauseRule(.syntaxError, misshapen, onlyAt: [.auth], code: 500...501)),
        CauseCase(
            CauseRule(.authFailed, ["web browser", "web login", "weblogin", "~p=weblogin"]),
            "log in with a browser first",
            "The provider requires you to confirm the account in a web browser first.",
            advice: "Follow the link in the text, log in there, then try again.", .gmailErrors),
        CauseCase(
            CauseRule(.authFailed, ownAccount, onlyAt: [.auth]), "your account with the provider",
            "Your account is not active with this provider, so the password is not the question.",
            mover: "{you}, with the provider of the account",
            advice: "Ask the provider to activate the account; the text may say how.", .rfc(4954, "6")),
        CauseCase(
            CauseRule(
                .authFailed, ["account", "mailbox", "user"], near: inactive + ["locked", "closed", "blocked"],
                onlyAt: [.auth]), "an account that may not log in",
            "The account is locked, suspended or not active, so the password is not the question.",
            mover: "{you}, with those who run the account",
            advice: "Ask those who run the account; the text may say why.", .rfc(4954, "6")),
        CauseCase(
            CauseRule(.senderRejected, ownAccount), "your account with the provider",
            "Your account is not active with this provider, so it accepts no mail from you. No recipient was refused.",
            move: .client, mover: "{you}, with the provider of the account",
            advice: "Ask the provider to activate the account; the text may say how.", .rfc(6409, "6.1")),
    ]

    /// The server could not read the answer at all.
    private static func notDecoded(_ rule: CauseRule) -> CauseCase {
        CauseCase(
            rule, "an answer that is not base64",
            "The server could not decode the answer, which must be base64. It did not check the name and password.",
            advice: Advice("Encode the answer in base64, without spaces in it, then send AUTH again.", .resend(.auth)),
            .rfc(4954, "4"))
    }

    private static let undecoded = [
        "base64", "base 64", "base-64", "cannot decode", "can't decode", "could not decode", "couldn't decode",
        "unable to decode", "failed to decode", "not be decoded", "decoding fail", "decode fail", "decoding error",
        "decode error", "undecodable", "invalid encoding", "bad encoding", "wrong encoding", "encoding error",
        "badly encoded", "not properly encoded", "incorrectly encoded",
    ]

    /// It could, and found other parts in it than the mechanism has.
    private static func malformed(_ rule: CauseRule) -> CauseCase {
        CauseCase(
            rule, "a malformed answer for this mechanism",
            "The answer does not have the form that the mechanism requires, or is incomplete. The server did not "
                + "check the password.",
            advice: Advice("Check the parts of the answer and their order, then send AUTH again.", .resend(.auth)),
            .rfc(4954, "4"), .seen(in: "Postfix"))
    }

    private static let misshapen = [
        "malformed", "invalid format", "bad format", "wrong format", "invalid initial response",
        "bad initial response", "invalid response format", "cannot parse", "can't parse", "could not parse",
    ]

    /// An account is "yours" only if it is the sender's.
    static let ownAccount = [
        "your account is", "your account has", "your smtp account", "your email account", "your mail account",
        "your account * not", "your account * suspend", "your account * disabled",
    ]

    /// And what is wrong with it.
    static let inactive = [
        "not yet activ", "not activ", "inactive", "not been activ", "suspend", "disabled", "not enabled",
        "not yet enabled", "deactivated", "expired", "not been verified", "not yet verified",
    ]
}
