extension ScenarioFile {
    /// The trap of Postfix's postscreen: 220- at once, and the last line of the greeting later.
    static let earlyTalker = ScenarioFile(
        "early-talker",
        #"""
        summary: Sends one line of its greeting, waits six seconds, and refuses clients that talk meanwhile.
        greeting-delay: 6
        teaser: yes
        """#)
}
