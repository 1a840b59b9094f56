extension Scenario {
    /// The trap of Postfix's postscreen: 220- at once, and the last line of the greeting later.
    static let earlyTalker = standard.variant(
        "early-talker", "Sends one line of its greeting, waits six seconds, and refuses clients that talk meanwhile."
    ) { scenario in
        scenario.greetingSeconds = 6
        scenario.hasTeaser = true
    }
}
