extension Recordings: PlainCommand {
    static var plain: Recordings {
        var recordings = Recordings()
        recordings.json = false
        return recordings
    }

    mutating func take(flag: String) -> Bool {
        guard flag == "--json" else { return false }
        json = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool { false }

    mutating func take(operand: String) -> Bool { false }
}
