import SMTPSyntax

/// All formats, and the first look at a line: which of their marks are in it.
struct LogFormats: Sendable {
    static let shared = LogFormats()

    let all: [LogFormat]
    private let marks: OctetMarks
    /// The number of the mark of each format.
    private let numbers: [Int]

    private init() {
        all =
            LogFormat.postfix + LogFormat.exim + LogFormat.openSMTPD + LogFormat.sendmail + LogFormat.qmail
            + LogFormat.haraka + LogFormat.exchangeTracking + LogFormat.dovecot
        var marks: [String] = []
        numbers = all.map { format in
            if let known = marks.firstIndex(of: format.mark) { return known }
            marks.append(format.mark)
            return marks.count - 1
        }
        self.marks = OctetMarks(marks)
    }

    /// A bit per mark that is in the line; 0 for most lines.
    func marks(in line: Span<UInt8>) -> UInt64 { marks.found(in: line) }

    /// Whether a format comes into question for a line with these marks.
    func mayBe(_ index: Int, _ found: UInt64) -> Bool { found & 1 << UInt64(numbers[index]) != 0 }
}
