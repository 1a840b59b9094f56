@testable import SMTPSyntax

/// The ways in which a secret could still be read out of a text: itself, its base64 wherever it stands in a longer one,
/// its hex.
struct SecretSpellings {
    let all: [String]

    init(_ secret: String) {
        let octets = Array(secret.utf8)
        let hex = octets.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        all = [secret, hex.joined(), hex.joined(separator: " "), hex.joined(separator: ":")] + Self.base64(octets)
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
        let upper = text.uppercased()
        return all.first { upper.contains($0.uppercased()) }
    }
}
