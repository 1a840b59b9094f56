import SMTPSyntax

/// What a value with a mistake was meant to be, where only one thing can be meant: one row per keyword.
///
///     BODY=8bit                 →   8BITMIME
///     NOTIFY=fail,delay         →   FAILURE,DELAY
///     ORCPT=bob+news@a.example  →   rfc822;bob+2Bnews@a.example
///     SIZE=1k                       1000 or 1024: nothing
package enum ParameterRepairs {
    /// The value that was meant; nil where that is not clear. A well-formed value is not looked at.
    package static func value(of parameter: PathParameter) -> String? {
        guard let value = parameter.value, !value.isEmpty, let form = ParameterValues.forms[parameter.keyword],
            let meant = all[parameter.keyword]?(value), form.mistake(meant) == nil
        else { return nil }
        return meant
    }

    private typealias Repair = @Sendable (String) -> String?

    private static let all: [String: Repair] = [
        "SIZE": { plainNumber($0, units: ["", "B", "BYTE", "BYTES", "OCTETS"]).map(String.init) },
        "HOLDFOR": seconds, "MT-PRIORITY": { $0.hasPrefix("+") ? String($0.dropFirst()) : nil },
        "BY": deliverBy, "BODY": { word($0, of: "BODY") }, "RET": { word($0, of: "RET") },
        "SECURITY": { word($0, of: "SECURITY") }, "NOTIFY": notify, "ENVID": { xtext($0) }, "XRDST": { xtext($0) },
        "ORCPT": originalRecipient, "AUTH": address, "SUBMITTER": address, "ALT-ADDRESS": address,
    ]

    // Numbers

    /// Digits with separators of thousands and a unit that changes nothing: `10,000bytes`.
    private static func plainNumber(_ value: String, units: Set<String>) -> Int? {
        let digits = value.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "_" || $0 == "'" }
        guard digits.first?.isNumber == true, units.contains(value[digits.endIndex...].uppercased()) else { return nil }
        return Int(digits.filter(\.isNumber))
    }

    /// An `m` may be minutes or months, so it is not among these.
    private static let unitsOfTime: [String: Int] = [
        "S": 1, "SEC": 1, "SECS": 1, "SECONDS": 1, "MIN": 60, "MINS": 60, "MINUTES": 60, "H": 3600, "HOURS": 3600,
        "D": 86400, "DAYS": 86400,
    ]

    private static let seconds: Repair = { value in
        let unit = value.drop { $0.isNumber }
        guard let factor = unitsOfTime[unit.uppercased()], let count = Int(value.dropLast(unit.count)) else {
            return nil
        }
        let (product, isTooLarge) = count.multipliedReportingOverflow(by: factor)
        return isTooLarge ? nil : String(product)
    }

    /// `600R`, `600,R` and `600:R`.
    private static let deliverBy: Repair = { value in
        let time = value.prefix { "+-0123456789".contains($0) }
        let mode = value[time.endIndex...].drop { ",:;/".contains($0) }
        return time.isEmpty || mode.isEmpty ? nil : "\(time);\(mode.uppercased())"
    }

    // Words

    /// What people write for a word of a table.
    private static let synonyms: [String: [String: String]] = [
        "RET": ["HEADER": "HDRS", "HEADERS": "HDRS", "HEAD": "HDRS", "ALL": "FULL"],
        "NOTIFY": ["NONE": "NEVER", "NO": "NEVER", "ERROR": "FAILURE", "FAILED": "FAILURE"],
        "BODY": ["ASCII": "7BIT"], "SECURITY": ["TLS": "STARTTLS"],
    ]

    /// The only word that begins with a text, or with which it begins.
    private static func word(_ text: some StringProtocol, of keyword: String) -> String? {
        let text = text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard !text.isEmpty else { return nil }
        if let word = synonyms[keyword]?[text] { return word }
        let near = ParameterWords.words(of: keyword).map(\.word).filter { $0.hasPrefix(text) || text.hasPrefix($0) }
        return near.count == 1 ? near[0] : nil
    }

    /// NEVER beside another word, which asks for a report, stays a mistake: either of them can be meant.
    private static let notify: Repair = { value in
        let parts = value.split { ",;/|+".contains($0) }
        let words = parts.compactMap { word($0, of: "NOTIFY") }
        guard words.count == parts.count else { return nil }
        var meant: [String] = []
        for word in words where !meant.contains(word) { meant.append(word) }
        return meant.joined(separator: ",")
    }

    // Addresses

    /// Without its brackets, in xtext.
    private static let address: Repair = { value in
        xtext(value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value)
    }

    /// A text that may be xtext but for an equals sign.
    private static func xtext(_ text: String) -> String {
        let written = text.replacing("=", with: "+3D")
        return Xtext.decoded(written.utf8) == nil ? Xtext.encoded(text) : written
    }

    /// With the type of Internet addresses, where none is named.
    private static let originalRecipient: Repair = { value in
        let type = "rfc822"
        for mark in [";", ":"] where value.lowercased().hasPrefix(type + mark) {
            return address(String(value.dropFirst(type.count + 1))).map { "\(type);\($0)" }
        }
        guard !value.contains(";"), value.contains("@"), value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
            return nil
        }
        return address(value).map { "\(type);\($0)" }
    }
}
