extension Course {
    /// The lessons of the program.
    package static let builtIn = Course(
        "built-in",
        [
            // First steps
            Entry("greeting", greeting),
            Entry("hello", hello),
            Entry("transaction", transaction),
            Entry("message", message),
            Entry("codes", codes),
            // Mistakes and refusals
            Entry("refusals", refusals),
            Entry("syntax", syntax),
            // What a message is
            Entry("header", header),
            Entry("envelope", envelope),
            Entry("dots", dots),
            Entry("recipients", recipients),
            Entry("bcc", bcc),
            Entry("reset", reset),
            Entry("eight-bit", eightBit),
            Entry("mime", mime),
            // What servers do
            Entry("greylisting", greylisting),
            Entry("size", size),
            Entry("bounce", bounce),
            Entry("verify", verify),
            Entry("relay", relay),
            Entry("policy", policy),
            // TLS and authentication
            Entry("starttls", starttls),
            Entry("downgrade", downgrade),
            Entry("auth-plain", authPlain),
            Entry("challenge", challenge),
            Entry("scram", scram),
            Entry("submission", submission),
            // Extensions and the other protocol
            Entry("pipelining", pipelining),
            Entry("dsn", dsn),
            Entry("chunking", chunking),
            Entry("lmtp", lmtp),
            // When something breaks
            Entry("lost-reply", lostReply),
            Entry("shutdown", shutdown),
            Entry("broken", broken),
            Entry("smuggling", smuggling),
        ])
}
