import SMTPSyntax

/// The connections of a session, by the entries of its transcript.
enum SessionConnections {
    /// The entries with which they begin: the notes that say so.
    static func beginnings(in transcript: Transcript) -> [Int] {
        (transcript.start..<transcript.count).filter { entry in
            guard case .note(let note) = transcript[entry]?.body else { return false }
            return note.id == Note.connectedID
        }
    }

    /// The entries of each connection on which something was sent; all entries where that was one.
    static func entries(in transcript: Transcript) -> [Range<Int>] {
        let all = transcript.start..<transcript.count
        let starts = [all.lowerBound] + beginnings(in: transcript).dropFirst()
        let parts = starts.indices.map { place in
            starts[place]..<(place + 1 < starts.count ? starts[place + 1] : all.upperBound)
        }
        let used = parts.filter { $0.contains(where: transcript.isSent) }
        return used.count > 1 ? used : [all]
    }
}
