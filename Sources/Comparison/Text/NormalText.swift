import SMTPSyntax

/// The text of a reply without what differs each time: ids of messages, dates and times, durations, IP addresses and
/// the numbers in the names of hosts.
///
///     2.0.0 Ok: queued as 4F2A1C0B3D               2.0.0 Ok: queued as *
///     mx3.example.test Hello laptop [192.0.2.7]    mx0.example.test Hello * *
///     Greylisted, try again in 299 seconds         Greylisted, try again in * seconds
package struct NormalText: Hashable, Sendable {
    private let words: [[UInt8]]

    package init(_ text: [UInt8]) {
        let words = text.split { $0 <= 0x20 }
        var reader = VariableWords()
        self.words = words.indices.map { index in
            reader.normal(words[index], next: index + 1 < words.endIndex ? words[index + 1] : nil)
        }
    }

    /// Its words, with spaces between them.
    package var bytes: [UInt8] { Array(words.joined(separator: [0x20])) }

    /// Whether two texts say the same, whatever differs each time.
    package static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left == right || NormalText(left) == NormalText(right)
    }
}
