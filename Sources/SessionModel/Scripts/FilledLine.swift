/// A line of a script with its values, and the same as it may be shown.
struct FilledLine {
    private(set) var octets: [UInt8] = []
    /// The values that are kept secret.
    private(set) var secrets: [String] = []
    private var visible: [UInt8] = []

    /// The line with marks in place of secrets; nil where it has none.
    var shown: [UInt8]? { secrets.isEmpty ? nil : visible }

    mutating func append(_ text: [UInt8]) {
        octets += text
        visible += text
    }

    mutating func append(secret: String, shown: String) {
        octets += secret.utf8
        visible += shown.utf8
        secrets.append(secret)
    }
}
