import PracticeServer

/// Writes messages that the practice server accepted, each in a file of its own.
enum MailFolder {
    /// Writes them to new files, `practice-1.eml` and so on, which only their owner can read, and returns a sentence.
    static func save(_ messages: [AcceptedMessage], to folder: String) throws(Failure) -> String {
        guard !messages.isEmpty else {
            throw Failure(.usage, "The practice server has not accepted any message yet.")
        }
        let folder = HomePath.whole(folder)
        for message in messages {
            try TextFile.create("\(folder)/\(message.name).eml", with: message.stored, mode: 0o600)
        }
        let count = messages.count == 1 ? "1 message" : "\(messages.count) messages"
        return "\(count) saved in \(Printable.text(folder))"
    }
}
