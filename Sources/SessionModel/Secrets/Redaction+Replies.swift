import SMTPStandard
import SMTPSyntax

// Servers that do not know a command like to repeat it in their reply.
extension Redaction {
    /// The words that were removed from a line, each with its decoded secret part. `step` counts the answers
    /// since AUTH.
    static func secrets(
        of line: [UInt8], written: [UInt8], _ mechanism: String, step: Int
    ) -> [(word: [UInt8], part: [UInt8]?)] {
        let words = ASCII.words(line[...])
        // A replayed recording contains no secrets.
        guard !words.contains(where: isCut) else { return [] }
        let kept = ASCII.words(written[...])
        return words.filter { !kept.contains($0) && !isCommon($0) }.map { word in
            (Array(word), decoded(word).flatMap { secretPart(of: $0, mechanism, step) })
        }
    }

    /// Whether a word is a verb or a mechanism, which many a reply names.
    private static func isCommon(_ word: ArraySlice<UInt8>) -> Bool {
        CommandFacts.fact(for: Verb(bytes: word)) != nil
            || MechanismFacts.fact(for: String(decoding: word, as: UTF8.self)) != nil
    }

    /// The octets of base64, its padding there or not.
    static func decoded(_ word: some Collection<UInt8>) -> [UInt8]? {
        let text = word.reversed().drop { $0 == UInt8(ascii: "=") }.reversed()
        return Base64.decode(text + [UInt8](repeating: UInt8(ascii: "="), count: (4 - text.count % 4) % 4))
    }

    /// Names, mechanisms and nonces are not secret. Anything that is not a message of the mechanism may be a message of
    /// PLAIN, or a password.
    private static func secretPart(of raw: [UInt8], _ mechanism: String, _ step: Int) -> [UInt8]? {
        let behindNUL = part(of: raw, behindLast: [0])
        switch mechanism {
        case "LOGIN" where step == 0: return behindNUL
        case "EXTERNAL", "ANONYMOUS": return behindNUL
        case "GSSAPI", "NTLM", "DIGEST-MD5": return nil
        case "CRAM-MD5": return behindNUL ?? part(of: raw, behindLast: [0x20]) ?? raw
        case "XOAUTH2", "OAUTHBEARER": return token(in: raw) ?? behindNUL ?? raw
        case _ where mechanism.hasPrefix("SCRAM-"):
            if ["n,", "y,", "p="].contains(where: { raw.starts(with: $0.utf8) }) { return nil }
            return part(of: raw, behindLast: Array(",p=".utf8)) ?? behindNUL ?? raw
        default: return behindNUL ?? raw
        }
    }

    /// The token after `auth=Bearer`.
    private static func token(in raw: [UInt8]) -> [UInt8]? {
        let field = raw.split(separator: 1).first { $0.starts(with: "auth=".utf8) }
        return field.map { Array($0.drop { $0 != 0x20 }.dropFirst()) }
    }

    private static func part(of raw: [UInt8], behindLast mark: [UInt8]) -> [UInt8]? {
        guard raw.count >= mark.count else { return nil }
        let places = (0...raw.count - mark.count).reversed()
        return places.first { raw[$0...].starts(with: mark) }.map { Array(raw[($0 + mark.count)...]) }
    }

    /// The mechanisms whose answers are computed from no challenge, so that one may be cut.
    private static let mechanismsWithoutChallenge: Set<String> = ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"]

    /// Whether a server of a mechanism proves that it knows the password.
    static func mayProve(_ mechanism: String) -> Bool { mechanism.hasPrefix("SCRAM-") }

    /// The challenge in which a server of SCRAM proves that it knows the password, without the proof; nil for anything
    /// else. With the nonces and the salt it helps password guessing as much as the client's proof.
    static func withoutSignature(_ line: WireLine, answering asked: AnsweredLine) -> WireLine? {
        guard line.bytes.starts(with: "334 ".utf8), asked.isOfLogin, mayProve(asked.login.mechanism),
            decoded(ASCII.trimmed(line.bytes[4...]))?.starts(with: "v=".utf8) == true
        else { return nil }
        let words = "\(opening) \(name(asked.login.mechanism)) signature>"
        return WireLine(bytes: Array("334 \(words)".utf8), ending: line.ending)
    }

    /// A line from a server without the secrets that it repeats. Its code is kept, and so is a challenge from which an
    /// answer has to be computed.
    static func withoutEcho(_ line: WireLine, answering asked: AnsweredLine) -> WireLine {
        let bytes = withoutEcho(line.bytes, isCutOff: line.ending == .none, answering: asked)
        return bytes.map { WireLine(bytes: $0, ending: line.ending) } ?? line
    }

    /// Nil where nothing is to be cut.
    static func withoutEcho(_ line: [UInt8], isCutOff: Bool, answering asked: AnsweredLine) -> [UInt8]? {
        let kept = asked.login.secrets
        guard !kept.isEmpty || !asked.secrets.isEmpty else { return nil }
        let isChallenge = line.starts(with: "334".utf8)
        if isChallenge && !mechanismsWithoutChallenge.contains(asked.login.mechanism) { return nil }
        func ranges(in text: [UInt8], isCutOff: Bool) -> [Range<Int>] {
            kept.ranges(in: text, isOfLogin: asked.isOfLogin, isCutOff: isCutOff)
                + asked.secrets.ranges(in: text, isOfLogin: true, isCutOff: isCutOff)
        }
        let start = min(line.count, ReplyLine(line) == nil ? 0 : 4)
        let text = Array(line[start...])
        if isChallenge, let raw = decoded(ASCII.trimmed(text[...])), !ranges(in: raw, isCutOff: false).isEmpty {
            return line[..<start] + echo
        }
        let found = ranges(in: text, isCutOff: isCutOff)
        return found.isEmpty ? nil : line[..<start] + cut(found, from: text)
    }

    private static let echo = Array("\(opening) echo>".utf8)

    static func cut(_ ranges: [Range<Int>], from text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var end = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > end || result.isEmpty { result += text[end..<range.lowerBound] + echo }
            end = max(end, range.upperBound)
        }
        return result + text[end...]
    }
}
