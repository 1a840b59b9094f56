import SMTPSyntax

/// Distinguishes the names of hosts in running text from version numbers, file names and sentences without a space.
///
///     mx1.example.org     yes        3.7.11, smtpd.conf, denied.See     no
enum HostShape {
    /// A name with at least one dot, whose last label is not a number.
    static func isHost(_ word: ArraySlice<UInt8>) -> Bool {
        let labels = word.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count > 1, word.count <= 255, labels.allSatisfy(isLabel), let last = labels.last,
            isTop(last), !FileShape.isCode(last),
            !FileShape.isFile(labels.map { String(decoding: $0, as: UTF8.self) })
        else { return false }
        // `Submission.Exception`: the name of an error.
        guard !(isCapitalized(last) && last.count > longestCapitalized) else { return false }
        // `denied.See`: the next sentence.
        return !(isCapitalized(last) && !isCapitalized(labels[labels.count - 2]))
    }

    /// `Example.Info`
    private static let longestCapitalized = 4

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
            && label.allSatisfy { ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == 0x5F || $0 >= 0x80 }
    }

    private static func isTop(_ label: ArraySlice<UInt8>) -> Bool {
        if label.contains(where: { $0 >= 0x80 }) || ASCII.equal(label.prefix(4), "xn--".utf8) { return true }
        return label.count > 1 && label.allSatisfy(ASCII.isLetter)
    }

    private static func isCapitalized(_ label: ArraySlice<UInt8>) -> Bool {
        guard let first = label.first, (0x41...0x5A).contains(first) else { return false }
        return label.dropFirst().contains { (0x61...0x7A).contains($0) }
    }

    /// Second labels under which countries register names: `example.co.uk`.
    private static let registries: Set<String> = [
        "co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go", "gob", "nom", "ltd", "plc", "sch", "mil",
    ]

    /// Whether a label is one under which a country registers names, or the top of most domains.
    static func isRegistry(_ label: String) -> Bool { registries.contains(label) }

    /// How many labels of a name, in lower case, are the domain of an organization.
    static func labelsOfDomain(_ labels: [String]) -> Int {
        guard labels.count > 2, let last = labels.last, last.utf8.count == 2,
            registries.contains(labels[labels.count - 2])
        else { return min(2, labels.count) }
        return 3
    }
}
