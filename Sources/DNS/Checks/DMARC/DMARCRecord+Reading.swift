import SMTPSyntax

extension DMARCRecord {
    /// Whether a TXT record is one of DMARC: the version is its first tag (RFC 7489 §6.3, RFC 9989 §4.7).
    static func isDMARC(_ octets: [UInt8]) -> Bool {
        let first = octets.prefix { $0 != UInt8(ascii: ";") }
        guard let place = first.firstIndex(of: UInt8(ascii: "=")) else { return false }
        return ASCII.equal(ASCII.trimmed(first[..<place]), "v".utf8)
            && ASCII.trimmed(first[(place + 1)...]).elementsEqual("DMARC1".utf8)
    }

    init(_ octets: [UInt8]) {
        var list = TagList(octets)
        for tag in list.tags where !read(tag, &list) { list.noteWrong(tag) }
        if !list.tags.contains(where: { $0.key == "P" }) { list.note(.missing(tag: "p")) }
        problems = list.problems
    }

    /// One row per tag; false if its value is wrong.
    private mutating func read(_ tag: TagList.Tag, _ list: inout TagList) -> Bool {
        switch tag.key {
        case "P": return set(\.policy, DMARCPolicy(tag))
        case "SP": return set(\.subdomains, DMARCPolicy(tag))
        case "NP": return set(\.nonexistent, DMARCPolicy(tag))
        case "ADKIM": return set(\.dkimAlignment, Alignment(tag))
        case "ASPF": return set(\.spfAlignment, Alignment(tag))
        case "RUA": return setAddresses(\.aggregateReports, tag, &list)
        case "RUF": return setAddresses(\.failureReports, tag, &list)
        case "FO": return tag.value.split(separator: UInt8(ascii: ":")).allSatisfy { isOption(ASCII.trimmed($0)) }
        case "T": return set(\.isTest, ["Y": true, "N": false][tag.word])
        case "PSD":
            guard tag.word != "U" else { return true }
            return set(\.isPublicSuffix, ["Y": true, "N": false][tag.word])
        // Those of RFC 7489 that RFC 9989 has no longer.
        case "PCT":
            list.note(.dated(tag: tag.name))
            return set(\.percent, SPFPrefixLengths.number(tag.value).flatMap { $0 <= 100 ? $0 : nil })
        case "RF", "RI": list.note(.dated(tag: tag.name))
        default: list.note(.unknownTag(tag.name))
        }
        return true
    }

    private mutating func set<Value>(_ place: WritableKeyPath<DMARCRecord, Value>, _ value: Value?) -> Bool {
        guard let value else { return false }
        self[keyPath: place] = value
        return true
    }

    private mutating func set<Value>(_ place: WritableKeyPath<DMARCRecord, Value?>, _ value: Value?) -> Bool {
        self[keyPath: place] = value
        return value != nil
    }

    private mutating func setAddresses(
        _ place: WritableKeyPath<DMARCRecord, [String]>, _ tag: TagList.Tag, _ list: inout TagList
    ) -> Bool {
        for address in TagList.addresses(tag.value) {
            if TagList.isAddress(address, schemes: ["mailto:", "https:", "http:"]) {
                self[keyPath: place].append(TagList.shown(address))
            } else {
                list.note(.wrongValue(tag: tag.name, value: TagList.shown(address)))
            }
        }
        return true
    }

    /// What makes a failure report: `0`, `1`, `d`, `s`.
    private func isOption(_ octets: ArraySlice<UInt8>) -> Bool {
        octets.count == 1 && octets.allSatisfy { "01dsDS".utf8.contains($0) }
    }
}

extension TagList.Tag {
    /// Names and words are compared without regard to case.
    fileprivate var key: String { ASCII.uppercased(name.utf8) }
    fileprivate var word: String { ASCII.uppercased(value) }
}

extension DMARCPolicy {
    fileprivate init?(_ tag: TagList.Tag) {
        switch tag.word {
        case "NONE": self = .noAction
        case "QUARANTINE": self = .quarantine
        case "REJECT": self = .reject
        default: return nil
        }
    }
}

extension DMARCRecord.Alignment {
    fileprivate init?(_ tag: TagList.Tag) {
        switch tag.word {
        case "R": self = .relaxed
        case "S": self = .strict
        default: return nil
        }
    }
}
