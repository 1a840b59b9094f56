/// The value of NOTIFY: which reports are wanted (RFC 3461 §4.1).
///
///     notify-esmtp-value = "NEVER" / 1#("SUCCESS" / "FAILURE" / "DELAY")
enum Notify {
    static func mistake(in value: String) -> String? {
        let words = value.uppercased().split(separator: ",", omittingEmptySubsequences: false)
        if words.count > 1 && words.contains("NEVER") {
            return "NEVER stands alone: NOTIFY=NEVER, or NOTIFY=SUCCESS,FAILURE."
        }
        guard words.allSatisfy({ ["NEVER", "SUCCESS", "FAILURE", "DELAY"].contains($0) }) else {
            return "NOTIFY is NEVER, or some of SUCCESS, FAILURE and DELAY, with commas and no blanks between."
        }
        let twice = words.first { word in words.count { $0 == word } > 1 }
        return twice.map { "\($0) stands twice in NOTIFY; once is enough." }
    }
}

/// The value of ORCPT: the type of an address and the address (RFC 3461 §4.2, RFC 6533 §3).
///
///     original-recipient-address = addr-type ";" xtext
///
///     rfc822;Bob+2Bnews@example.net
enum OriginalRecipient {
    static func mistake(in value: String) -> String? {
        guard value.utf8.count <= 500 else { return "ORCPT has \(value.utf8.count) characters; 500 are allowed." }
        guard let semicolon = value.firstIndex(of: ";"), semicolon > value.startIndex else {
            return "ORCPT needs the type of the address and a semicolon: ORCPT=rfc822;bob@example.net."
        }
        let type = value[..<semicolon]
        guard type.utf8.allSatisfy({ ASCII.isAlphanumeric($0) || $0 == UInt8(ascii: "-") }) else {
            return "The type before the semicolon is a word such as rfc822 or utf-8."
        }
        let address = value[value.index(after: semicolon)...].utf8
        guard !address.isEmpty else { return "Behind the semicolon of ORCPT stands the address." }
        // The type utf-8 has an encoding of its own, and may hold the characters themselves.
        if ASCII.equal(type.utf8, "utf-8".utf8) { return nil }
        return Xtext.decoded(address) == nil ? ParameterValues.notXtext("ORCPT") : nil
    }
}

/// The value of BY: a time and what to do when it is over (RFC 2852 §4).
///
///     by-value = by-time ";" by-mode [ by-trace ]      600;R   -60;NT
enum DeliverBy {
    static func mistake(in value: String) -> String? {
        let parts = value.split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return "BY needs seconds, a semicolon and N or R: BY=600;R." }
        let mode = parts[1].uppercased()
        guard ["N", "R", "NT", "RT"].contains(mode) else {
            return "Behind the semicolon of BY stands N or R, and T or nothing: BY=600;NT."
        }
        let isSigned = parts[0].hasPrefix("-") || parts[0].hasPrefix("+")
        let number = isSigned ? parts[0].dropFirst() : parts[0]
        guard ParameterValues.digits(number, 1...9) else {
            return "The time of BY is seconds, at most nine digits, - before them or nothing: BY=600;R."
        }
        let isPositive = !parts[0].hasPrefix("-") && number.contains { $0 != "0" }
        return isPositive || mode.hasPrefix("N") ? nil : "BY with R needs a time above 0: BY=600;R."
    }

    /// The seconds of a value that is well written.
    static func seconds(in value: String) -> Int? {
        value.split(separator: ";").first.flatMap { Int($0) }
    }
}

/// The value of SOLICIT: classes of advertising (RFC 3865 §2.3).
///
///     org.example:NEWS,org.example:ADS
enum Solicitation {
    static func mistake(in value: String) -> String? {
        guard value.utf8.count <= 1000 else { return "SOLICIT has \(value.utf8.count) characters; 1000 are allowed." }
        let words = value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let areWords = words.allSatisfy { word in
            word.first.map(ASCII.isLetter) == true
                && word.allSatisfy { ASCII.isAlphanumeric($0) || ".-_:".utf8.contains($0) }
        }
        return areWords ? nil : "SOLICIT needs classes with commas between: SOLICIT=org.example:NEWS."
    }
}
