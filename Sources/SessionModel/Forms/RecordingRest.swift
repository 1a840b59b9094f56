/// What of a recording that was read is not among its events: the rest of a line that was cut off, and what a newer
/// version has written.
package struct RecordingRest: Hashable, Sendable {
    /// A line of which only the beginning is in the file, as after a crash or on a full disk.
    package struct CutLine: Hashable, Sendable {
        /// Counted from 1.
        package let number: Int
        /// How many octets of it are there.
        package let octets: Int
        /// Whether it is the last line of the file; else another session was appended after it.
        package let isLast: Bool
    }

    /// The newest line that was cut off; nil where none was.
    package internal(set) var cut: CutLine?
    /// How many events have a type that this version does not know.
    package internal(set) var unknown = 0

    package init() {}

    /// What is said of it, after the events; none where nothing is left out.
    package var notes: [Note] {
        [cut.map(Note.cutOff), unknown > 0 ? .unknownEvents(unknown) : nil].compactMap(\.self)
    }
}

extension Note {
    fileprivate static func cutOff(_ line: RecordingRest.CutLine) -> Note {
        let bytes = line.octets == 1 ? "1 byte" : "\(line.octets) bytes"
        let what = line.isLast ? "the recording is cut off" : "a session in the recording is cut off"
        return Note(
            id: "cut-off", text: "\(what) in line \(line.number), after \(bytes) of it; that line is left out")
    }

    fileprivate static func unknownEvents(_ count: Int) -> Note {
        let events = count == 1 ? "1 event" : "\(count) events"
        return Note(
            id: "unknown-events",
            text: "\(events) of types that this version does not know are not shown; the file has them")
    }
}
