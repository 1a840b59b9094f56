/// The value of NOTIFY: which reports are requested (RFC 3461 §4.1).
///
///     notify-esmtp-value = "NEVER" / 1#("SUCCESS" / "FAILURE" / "DELAY")
enum Notify {
    static func mistake(in value: String) -> String? {
        let words = value.uppercased().split(separator: ",", omittingEmptySubsequences: false)
        if words.count > 1 && words.contains("NEVER") {
            return "NEVER cannot be combined with other words: NOTIFY=NEVER, or NOTIFY=SUCCESS,FAILURE."
        }
        guard words.allSatisfy({ ["NEVER", "SUCCESS", "FAILURE", "DELAY"].contains($0) }) else {
            return "NOTIFY is NEVER, or some of SUCCESS, FAILURE and DELAY, separated by commas without spaces."
        }
        let twice = words.first { word in words.count { $0 == word } > 1 }
        return twice.map { "\($0) appears twice in NOTIFY; once is enough." }
    }
}
