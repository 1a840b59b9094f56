/// Why a file is not a recording that can be read.
package enum RecordingProblem: Error, Hashable, Sendable {
    /// The first line is not a header.
    case noHeader
    /// The header names a version of the format that is not known here.
    case unknownVersion(Int)
    /// A line that is not an event, counted from 1.
    case badEvent(line: Int, RecordingLineProblem)
}
