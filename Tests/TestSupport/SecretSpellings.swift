@testable import SMTPSyntax

/// The ways in which a secret could still be read out of a text: itself, its base64 wherever it stands in a longer one,
/// its hex.
struct SecretSpellings {
    let all: [String]
    /// The spellings in capitals, as they are searched for.
    private let needles: [[UInt8]]

    init(_ secret: String) {
        let octets = Array(secret.utf8)
        let hex = octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        all = [secret, hex.joined(), hex.joined(separator: " "), hex.joined(separator: ":")] + Self.base64(octets)
        needles = all.map { Array($0.uppercased().utf8) }
    }

    /// What of the base64 is the same whatever stands before and behind, for each of the three places in a group.
    private static func base64(_ octets: [UInt8]) -> [String] {
        (0..<3).map { offset in
            let coded = Array(Base64.encode([UInt8](repeating: 0, count: offset) + octets))
            let first = (offset * 8 + 5) / 6
            let end = (offset + octets.count) * 8 / 6
            return String(coded[first..<end])
        }
    }

    /// The spelling that a text holds, in any case: a mark in capitals would be no better.
    func found(in text: String) -> String? {
        let upper = Array(text.uppercased().utf8)
        return zip(all, needles).first { OctetSearch.firstRange(of: $1, in: upper) != nil }?.0
    }
}
