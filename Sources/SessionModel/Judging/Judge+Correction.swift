import SMTPStandard
import SMTPSyntax

// Lines with mistakes, corrected.
extension Judge {
    /// A line without its mistakes, with the address that was in it; nil where it has none, or none that can be fixed so
    /// that the line can be sent now.
    ///
    /// Nothing of AUTH is corrected: what is after it may be a secret.
    package func corrected(_ line: [UInt8]) -> String? {
        guard isMistaken(line) else { return nil }
        return MistypedLine(line).corrections.first { correction in
            let octets = Array(correction.utf8)
            return octets != line && !Verb.logins.contains(Command(octets).verb) && !isMistaken(octets)
                && verdict(on: octets).foreseesSuccess
        }
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
