import SMTPStandard
import SMTPSyntax

/// Which dialect a part of a paste is in.
struct Recognition {
    /// The most lines that are looked at.
    private static let mostLines = 4000
    /// So many notes of a program count.
    private static let mostNotes = 20

    /// The dialect that reads most; nil where no dialect reads both sides.
    let best: DialectReading?
    /// Others that read some of the lines, where the paste mixes them.
    let others: [DialectReading]

    init(_ lines: PasteText, _ range: Range<Int>) {
        let sample = range.prefix(Self.mostLines).map { PasteMarkup.removed(from: lines[$0]) }.filter { !$0.isEmpty }
        let tallies = Dialect.all.map { Tally($0, sample) }.filter(\.isReadable)
        best = tallies.max { $0.rank < $1.rank }?.reading
        let first = best
        others = tallies.filter { !$0.isBare && $0.reading.dialect != first?.dialect }.map(\.reading)
    }

    /// What a dialect reads of some lines.
    private struct Tally {
        let dialect: Dialect
        private var repliesIn = 0
        private var repliesOut = 0
        private var replies = 0
        private var commands = 0
        private var notes = 0
        private var isOpened = false

        init(_ dialect: Dialect, _ lines: [ArraySlice<UInt8>]) {
            self.dialect = dialect
            let plain = DialectReading(dialect: dialect, isIncomingFromServer: true)
            for line in lines { count(line, plain) }
        }

        var isBare: Bool { dialect.unmarked == .bare }
        var reading: DialectReading {
            DialectReading(dialect: dialect, isIncomingFromServer: repliesIn >= repliesOut)
        }
        private var all: Int { replies + max(repliesIn, repliesOut) }
        var isReadable: Bool { all > 0 && (commands > 0 || isOpened) }

        /// The more the better: what identifies the program, marks, then how much is read. Of equal ones the first counts.
        var rank: Int {
            (isOpened ? 1 << 40 : 0) + (isBare ? 0 : 1 << 39) + (all + commands + min(notes, Recognition.mostNotes))
                << 8
                + (255 - (Dialect.all.firstIndex(of: dialect) ?? 255))
        }

        private mutating func count(_ line: ArraySlice<UInt8>, _ plain: DialectReading) {
            if plain.isNote(line) {
                notes += 1
                isOpened = isOpened || dialect.openings.contains { $0.fits(line) || isOpening(line, $0) }
            } else if let marked = MarkedLine(line, in: dialect) {
                count(marked, plain)
            } else if dialect.unmarked == .bare || dialect.unmarked == .bareReplies {
                countBare(line)
            }
        }

        private func isOpening(_ line: ArraySlice<UInt8>, _ opening: DialectBeginning) -> Bool {
            LogPrefix.starts(of: line).contains { opening.fits(line[$0...]) }
        }

        private mutating func count(_ marked: MarkedLine, _ plain: DialectReading) {
            let text = plain.lines(of: marked.content).first ?? []
            let isReply = ReplyLine(text) != nil
            switch marked.mark.role {
            case .server: replies += isReply ? 1 : 0
            case .incoming: repliesIn += isReply ? 1 : 0
            case .outgoing: repliesOut += isReply ? 1 : 0
            case .client: commands += text.isEmpty ? 0 : 1
            }
            let hasRole = marked.mark.role == .client || marked.mark.role == .server
            if !isReply, !hasRole, Self.isCommand(text[...]) { commands += 1 }
        }

        private mutating func countBare(_ line: ArraySlice<UInt8>) {
            let text = BareLine.text(of: line, in: dialect)
            if ReplyLine(text) != nil {
                replies += 1
            } else if dialect.unmarked == .bare, Self.isCommand(text) {
                commands += 1
            }
        }

        private static func isCommand(_ text: ArraySlice<UInt8>) -> Bool {
            CommandFacts.fact(for: Command(text).verb) != nil
        }
    }
}
