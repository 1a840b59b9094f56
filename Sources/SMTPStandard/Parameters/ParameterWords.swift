/// The words that the values of parameters consist of, one row each.
package enum ParameterWords {
    package static let all: [ParameterWord] = [
        ParameterWord("BODY", "8BITMIME", "lines with any bytes"),
        ParameterWord("BODY", "7BIT", "only ASCII, as without BODY"),
        ParameterWord("BODY", "BINARYMIME", "raw bytes, which only BDAT can send"),
        ParameterWord("RET", "HDRS", "a failure report contains only the header"),
        ParameterWord("RET", "FULL", "a failure report contains the whole message"),
        ParameterWord("NOTIFY", "SUCCESS", "report the delivery"),
        ParameterWord("NOTIFY", "FAILURE", "report a failure"),
        ParameterWord("NOTIFY", "DELAY", "report a delay"),
        ParameterWord("NOTIFY", "NEVER", "no report at all; it is the only word then"),
        ParameterWord("SECURITY", "STARTTLS", "relay only over TLS"),
        ParameterWord("SECURITY", "NONE", "relay in any way"),
    ]

    /// The parameters whose value is a list with commas between the words.
    package static let lists: Set<String> = ["NOTIFY"]

    package static func words(of keyword: String) -> [ParameterWord] { all.filter { $0.keyword == keyword } }
}
