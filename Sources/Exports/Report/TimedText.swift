import SMTPSyntax
import SessionModel

/// The text form, with the time that passes between lines where that is wanted.
///
///     C: RCPT TO:<bob@example.test>
///     # 1.2s
///     S: 250 2.1.5 Ok
///
/// The times are remarks of a script, so that the text plays again.
package enum TimedText {
    /// Less than a millisecond is not worth a line.
    private static let shortest = 0.001

    package static func append(
        _ entries: Range<Int>, of transcript: Transcript, hasTimes: Bool, to output: inout [UInt8]
    ) {
        guard hasTimes else { return TextForm.append(entries, of: transcript, to: &output) }
        var start = max(entries.lowerBound, transcript.start)
        var last = transcript.time(at: start) ?? 0
        for index in start..<max(start, entries.upperBound) {
            guard let time = transcript.time(at: index), transcript.hasRow(index) else { continue }
            if time - last >= shortest {
                TextForm.append(start..<index, of: transcript, to: &output)
                output += "# \(ElapsedTime.words(time - last))\n".utf8
                start = index
            }
            last = max(last, time)
        }
        TextForm.append(start..<entries.upperBound, of: transcript, to: &output)
    }
}
