// Marks of one who reads a recording.
extension Dialogue {
    /// Marks an exchange without a note, or unmarks it; returns whether it is marked now.
    package mutating func toggleMark(onExchange number: Int) -> Bool {
        if transcript.marked.remove(number) != nil { return false }
        transcript.marked.insert(number)
        return true
    }
}
