#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes messages, each in a file of its own.
enum MailFolder {
    /// Writes them to new files, `practice-1.eml` and so on, which only their owner can read, and returns a sentence. The
    /// folder is created where it does not exist.
    static func save(_ messages: [(name: String, octets: [UInt8])], to folder: String) throws(Failure) -> String {
        guard !messages.isEmpty else {
            throw Failure(.usage, "The practice server has not accepted any message yet.")
        }
        let folder = HomePath.whole(folder)
        // Its parents are not created: a path with a slip in it would become a tree of folders.
        if mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw Failure(
                .unwritableRecording, "Cannot create the folder \(Printable.text(folder)): \(SystemError(errno)).")
        }
        for message in messages {
            try TextFile.create("\(folder)/\(message.name).eml", with: message.octets, mode: 0o600)
        }
        let count = messages.count == 1 ? "1 message" : "\(messages.count) messages"
        return "\(count) saved in \(Printable.text(folder))"
    }
}
