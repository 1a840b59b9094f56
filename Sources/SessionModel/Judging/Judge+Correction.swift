import SMTPStandard
import SMTPSyntax

// Lines with mistakes, corrected.
extension Judge {
    /// A line without its mistakes, with the address that was in it; nil where it has none, or none that can be fixed so
    /// that the line can be sent now.
    ///
    /// Nothing of AUTH is corrected: what is after it may be a secret.
    package func corrected(_ line: [UInt8]) -> CorrectedLine? {
        if let attributes = correctedAttributes(line) { return attributes }
        guard isMistaken(line) else { return nil }
        let corrections = MistypedLine(line).corrections
        for correction in corrections {
            if fits(correction, insteadOf: line) { return CorrectedLine(correction) }
            guard let repaired = withRepairedValues(Command(correction)) else { continue }
            // Where a value has to be written, the line without it must be right.
            let isRight =
                repaired.isIncomplete
                ? corrections.contains { fits($0, insteadOf: line) } : fits(repaired.text, insteadOf: line)
            if isRight { return repaired }
        }
        return nil
    }

    private func fits(_ correction: String, insteadOf line: [UInt8]) -> Bool {
        let octets = Array(correction.utf8)
        return octets != line && !Verb.logins.contains(Command(octets).verb) && !isMistaken(octets)
            && verdict(on: octets).foreseesSuccess
    }

    /// The verb that a line with a misspelt one was meant to begin with; nil where the verb is known, or like no other.
    package func meantVerb(by line: [UInt8]) -> Verb? {
        guard isMistaken(line), CommandFacts.fact(for: Command(line).verb) == nil else { return nil }
        return MistypedLine(line).meantVerbs.first { !Verb.logins.contains($0) }
    }

    /// Whether something is wrong with a line itself, at whatever moment it is sent.
    package func isMistaken(_ line: [UInt8]) -> Bool {
        let kind = verdict(on: line).kind
        return kind == .malformed || kind == .unknown
    }
}
