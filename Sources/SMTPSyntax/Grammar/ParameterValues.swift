/// The syntax of the values of parameters: one row per keyword.
///
///     NOTIFY=NEVER,DELAY   →   "NEVER cannot be combined with other words: NOTIFY=NEVER, or NOTIFY=SUCCESS,FAILURE."
package enum ParameterValues {
    /// The syntax of one value: the section that defines it, and a function that names the mistake in a value, or
    /// returns nil for a well-formed one.
    package struct Form: Sendable {
        package let source: SpecReference
        package let isOptional: Bool
        package let mistake: @Sendable (String) -> String?

        init(_ source: SpecReference, isOptional: Bool = false, _ mistake: @escaping @Sendable (String) -> String?) {
            self.source = source
            self.isOptional = isOptional
            self.mistake = mistake
        }
    }

    /// The parameters that have a value; those that are not listed have none.
    package static let forms: [String: Form] = numbers.merging(words) { first, _ in first }
        .merging(addresses) { first, _ in first }

    private static let numbers: [String: Form] = [
        "SIZE": Form(.rfc(1870, "3")) { value in
            digits(value, 1...20) ? nil : "SIZE needs a number of bytes: SIZE=2048."
        },
        "HOLDFOR": Form(.rfc(4865, "4")) { value in
            digits(value, 1...9) && value.contains { $0 != "0" }
                ? nil : "HOLDFOR needs a number of seconds, from 1 to 999999999: HOLDFOR=3600."
        },
        "HOLDUNTIL": Form(.rfc(4865, "4")) { value in
            DateTime.isWellFormed(value, inUTC: true)
                ? nil : "HOLDUNTIL needs a date and time in UTC: HOLDUNTIL=2030-01-31T09:00:00Z."
        },
        "MT-PRIORITY": Form(.rfc(6710, "4.1")) { value in
            let digit = value.hasPrefix("-") ? value.dropFirst() : value[...]
            return digits(digit, 1...1) && value != "-0" ? nil : "MT-PRIORITY is -9 to 9: MT-PRIORITY=3."
        },
        "BY": Form(.rfc(2852, "4"), DeliverBy.mistake),
        "RRVS": Form(.rfc(7293, "3.1")) { value in
            let parts = value.split(separator: ";", omittingEmptySubsequences: false)
            guard let time = parts.first, DateTime.isWellFormed(time) else {
                return "RRVS needs a date and time: RRVS=2024-05-01T00:00:00Z."
            }
            let isRight = parts.count == 1 || parts.count == 2 && ["C", "R"].contains(parts[1].uppercased())
            return isRight ? nil : "Only ;C or ;R may follow the time of RRVS."
        },
        "MTRK": Form(.rfc(3885, "3")) { value in
            let parts = value.split(separator: ":", omittingEmptySubsequences: false)
            // The hash is SHA-1, 20 octets.
            guard let hash = parts.first, hash.utf8.count == 28, Base64.isWellFormed(hash.utf8) else {
                return "MTRK needs a SHA-1 hash in base64, which has 28 characters."
            }
            let isRight = parts.count == 1 || parts.count == 2 && digits(parts[1], 1...9)
            return isRight ? nil : "Only a colon with seconds may follow the hash of MTRK: :86400."
        },
    ]

    private static let words: [String: Form] = [
        "BODY": Form(.rfc(6152, "3")) { value in
            ["7BIT", "8BITMIME", "BINARYMIME"].contains(value.uppercased())
                ? nil : "BODY is 7BIT, 8BITMIME or BINARYMIME."
        },
        "RET": Form(.rfc(3461, "4.3")) { value in
            ["FULL", "HDRS"].contains(value.uppercased()) ? nil : "RET is FULL or HDRS: RET=HDRS."
        },
        "NOTIFY": Form(.rfc(3461, "4.1"), Notify.mistake),
        "SOLICIT": Form(.rfc(3865, "2.3"), Solicitation.mistake),
        "SECURITY": Form(.draft("varshavchik-security-smtpext")) { value in
            ["NONE", "STARTTLS"].contains(value.uppercased()) ? nil : "SECURITY is NONE or STARTTLS."
        },
        "XVERP": Form(.seen(in: "Postfix"), isOptional: true) { value in
            value.utf8.count == 2 ? nil : "XVERP needs two characters, or no value: XVERP=+=."
        },
    ]

    private static let addresses: [String: Form] = [
        "ENVID": Form(.rfc(3461, "4.4")) { value in
            guard let decoded = Xtext.decoded(value.utf8) else { return notXtext("ENVID") }
            guard decoded.allSatisfy(ASCII.isPrintable) else {
                return "ENVID may contain only printable ASCII characters."
            }
            return decoded.count <= 100 ? nil : "ENVID has \(decoded.count) characters; the limit is 100."
        },
        "ORCPT": Form(.rfc(3461, "4.2"), OriginalRecipient.mistake),
        "AUTH": Form(.rfc(4954, "5")) { value in
            value == "<>" ? nil : mistake(inAddress: value, of: "AUTH", "AUTH=alice@example.org, or AUTH=<>")
        },
        "SUBMITTER": Form(.rfc(4405, "4")) { value in
            mistake(inAddress: value, of: "SUBMITTER", "SUBMITTER=bob@example.net")
        },
        "ALT-ADDRESS": Form(.rfc(5336, "3.4")) { value in
            mistake(inAddress: value, of: "ALT-ADDRESS", "ALT-ADDRESS=bob@example.net")
        },
        "XRDST": Form(.reported(of: "Exchange")) { value in
            Xtext.decoded(value.utf8) == nil ? notXtext("XRDST") : nil
        },
        "TRANSID": Form(.rfc(1845, "3")) { value in
            guard value.utf8.count <= 80 else {
                return "TRANSID has \(value.utf8.count) characters; the limit is 80."
            }
            let parts = value.dropFirst().dropLast().split(separator: "@", omittingEmptySubsequences: false)
            let isRight =
                value.hasPrefix("<") && value.hasSuffix(">") && parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
            return isRight ? nil : "TRANSID looks like an address: TRANSID=<a41.77@client.example.org>."
        },
    ]

    static func notXtext(_ keyword: String) -> String {
        "In \(keyword), write +, = and what is not printable as + and two upper-case hex digits: +2B for +."
    }

    private static func mistake(inAddress value: String, of keyword: String, _ example: String) -> String? {
        guard let decoded = Xtext.decoded(value.utf8) else { return notXtext(keyword) }
        let isMailbox = decoded.first != UInt8(ascii: "@") && isAddress(decoded)
        return isMailbox ? nil : "\(keyword) needs an address: \(example)."
    }

    private static func isAddress(_ bytes: [UInt8]) -> Bool {
        guard let path = try? PathReader(bytes[...], isRecipient: false).path() else { return false }
        return path != .null
    }

    static func digits(_ text: some StringProtocol, _ count: ClosedRange<Int>) -> Bool {
        count.contains(text.utf8.count) && text.utf8.allSatisfy(ASCII.isDigit)
    }
}
