import SessionModel

/// A recording that is loading: it is read and replayed piece by piece, and what has arrived can be looked at.
package struct Loading: Hashable, Sendable {
    var reader: RecordingReader
    /// How much has been read, in bytes.
    var octets: Int
    /// The size of the file, in bytes; nil where it is not known.
    let size: Int?
    /// The last lines of the file, to be shown until loading arrives there.
    let tail: RecordingTail?

    package init(_ reader: RecordingReader, octets: Int, size: Int?, tail: RecordingTail?) {
        self.reader = reader
        self.octets = octets
        self.size = size
        self.tail = tail
    }

    /// How far it has come: `43 %`, or `12 MiB` where the size is not known.
    var progress: String {
        guard let size, size > 0 else { return "\(octets >> 20) MiB" }
        return "\(min(99, octets * 100 / size)) %"
    }
}
