/// Writes messages, each in a file of its own.
enum MailFolder {
    /// Writes them to new files, `practice-1.eml` and so on, which only their owner can read, and returns a sentence.
    static func save(_ messages: [(name: String, octets: [UInt8])], to folder: String) throws(Failure) -> String {
        guard !messages.isEmpty else {
            throw Failure(.usage, "The practice server has not accepted any message yet.")
        }
        let folder = HomePath.whole(folder)
        for message in messages {
            try TextFile.create("\(folder)/\(message.name).eml", with: message.octets, mode: 0o600)
        }
        let count = messages.count == 1 ? "1 message" : "\(messages.count) messages"
        return "\(count) saved in \(Printable.text(folder))"
    }
}
