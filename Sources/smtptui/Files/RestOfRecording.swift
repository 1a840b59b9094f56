import SessionModel

/// The part of a recording that has not been read.
struct RestOfRecording: ~Copyable {
    /// The reader, after what has been read.
    private(set) var reader: RecordingReader
    private var pieces: FilePieces
    /// How much has been read, in bytes.
    let octets: Int

    init(reader: RecordingReader, pieces: consuming FilePieces, octets: Int) {
        self.reader = reader
        self.pieces = pieces
        self.octets = octets
    }

    /// The size of the file, in bytes; nil for what has none, such as a pipe.
    var size: Int? { pieces.size }

    /// The last lines of the file, if they have not been read; nil where it can only be read from its beginning.
    var tail: RecordingTail? {
        guard let size = pieces.size, size > octets else { return nil }
        return pieces.last(RecordingTail.length).flatMap(RecordingTail.init)
    }

    /// The next bytes; none at the end.
    mutating func next() throws(Failure) -> [UInt8] { try pieces.next() }

    /// Reads to the end, and hands over the events piece by piece: `took` is called after the events of each. What is said
    /// of the rest of the file is the last of them.
    mutating func readToEnd(
        _ take: (RecordedEvent) -> Void, took: () -> Bool
    ) throws(Failure) {
        var isOver = false
        var time = 0.0
        func hand(_ event: RecordedEvent) {
            time = event.time
            take(event)
        }
        while !isOver {
            let piece = try pieces.next()
            isOver = piece.isEmpty
            do throws(RecordingProblem) {
                if isOver {
                    try reader.finish(hand)
                    for note in reader.rest.notes { hand(.note(note, at: time)) }
                } else {
                    try reader.push(piece, hand)
                }
            } catch {
                _ = took()
                throw ShownFile.failure(error, in: pieces.path)
            }
            if !took() { return }
        }
    }
}
