import Imports
import SessionModel

/// What `show` opens: a recording, of which only the beginning has been read, or a session as people paste it.
struct ShownFile: ~Copyable {
    let path: String
    let header: RecordingHeader
    /// Whether it is known when things happened; a pasted text does not say so.
    let hasTimes: Bool
    /// The events in what has been read; at the end of the file also what is said of its rest.
    let events: [RecordedEvent]
    /// What has been read of a recording, in bytes; nil for pasted text.
    let head: [UInt8]?
    /// What reads on; nil where the file has been read to its end.
    private(set) var rest: RestOfRecording?

    /// Opens the file at `path`, or standard input for `-`.
    init(at path: String) throws(Failure) {
        self.path = path
        var pieces = try FilePieces(at: path)
        var reader = RecordingReader()
        var events: [RecordedEvent] = []
        var head: [UInt8] = []
        while reader.header == nil {
            let piece = try pieces.next()
            head += piece
            do throws(RecordingProblem) {
                if piece.isEmpty {
                    try reader.finish { events.append($0) }
                } else {
                    try reader.push(piece) { events.append($0) }
                }
            } catch .noHeader {
                break
            } catch {
                // Of a bad line the reader says it again, after what comes before it.
                guard reader.header == nil else { break }
                throw Self.failure(error, in: path)
            }
        }
        if let header = reader.header {
            self.header = header
            hasTimes = true
            // Of a small file nothing is left to load.
            let isWhole = pieces.size == head.count && (try? reader.finish { events.append($0) }) != nil
            if isWhole { events += reader.rest.notes.map { .note($0, at: events.last?.time ?? 0) } }
            self.events = events
            self.head = head
            rest = isWhole ? nil : RestOfRecording(reader: reader, pieces: pieces, octets: head.count)
        } else {
            let pasted = try Self.pasted(head, &pieces)
            header = RecordingHeader(started: "", target: pasted.name, address: nil, program: nil)
            hasTimes = false
            self.events = pasted.events
            self.head = nil
            rest = nil
        }
    }

    /// Gives away what reads on.
    mutating func takeRest() -> RestOfRecording? {
        var taken: RestOfRecording?
        swap(&taken, &rest)
        return taken
    }

    /// What is neither a recording nor text may have no end, so that only so much of it is read.
    private static func pasted(_ head: [UInt8], _ pieces: inout FilePieces) throws(Failure) -> ImportedPaste {
        var text = PasteText()
        text.push(head)
        while !text.isFull {
            let piece = try pieces.next()
            if piece.isEmpty { break }
            text.push(piece)
        }
        text.finish()
        guard let pasted = ImportedPaste(text) else {
            throw isCutHeader(text, head) ? cutHeader(pieces.path) : unshown(text, pieces.path)
        }
        return pasted
    }

    /// Whether a text is the beginning of a header.
    private static func isCutHeader(_ text: PasteText, _ head: [UInt8]) -> Bool {
        head.starts(with: RecordingHeader.beginning) && text.count == 1
    }

    private static func cutHeader(_ path: String) -> Failure {
        Failure(
            .unreadableFile,
            "\(Printable.text(path)) is a recording that is cut off in its first line, so there is nothing to show.")
    }

    /// What is wrong with a file, in a sentence.
    static func failure(_ problem: RecordingProblem, in path: String) -> Failure {
        Failure(.unreadableFile, sentence(problem, in: Printable.text(path)))
    }

    private static func sentence(_ problem: RecordingProblem, in file: String) -> String {
        switch problem {
        case .noHeader: "\(file) is neither an smtptui recording nor a transcript of a session."
        case .unknownVersion(let version):
            "\(file) is a recording of format \(version), which this version cannot read."
        case .badEvent(let line, .tooLong):
            "\(file), line \(line): longer than \(RecordingReader.longestLine >> 20) MiB, which no event of a recording is."
        case .badEvent(let line, _): "\(file), line \(line): not an event of a recording."
        }
    }
}
