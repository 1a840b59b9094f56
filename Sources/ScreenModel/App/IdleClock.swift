import SMTPStandard

/// How long nothing was said, as it is shown: in steps, so that who looks at it wakes the program rarely.
///
///     0...14 s   0      15...29 s   15      …      300...359 s   300      360...419 s   360
enum IdleClock {
    /// The number of seconds that is shown.
    static func shown(_ seconds: Double) -> Int {
        let step = step(at: seconds)
        return Int((min(max(0, seconds), 1e9) / step).rounded(.down)) * Int(step)
    }

    /// When something else is shown, in seconds from the same beginning.
    static func next(after seconds: Double) -> Double { Double(shown(seconds)) + step(at: seconds) }

    /// `45s`, `2:15`
    static func words(_ seconds: Int) -> String {
        guard seconds >= 60 else { return "\(seconds)s" }
        let rest = seconds % 60
        return "\(seconds / 60):\(rest < 10 ? "0" : "")\(rest)"
    }

    private static func step(at seconds: Double) -> Double { seconds < ServerTimeLimit.seconds ? 15 : 60 }
}
