#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A maildir: a message in `new` is complete, and is there whatever ends the program or the machine.
struct Maildir: Sendable {
    private let folder: String

    /// Creates the folders that are missing.
    init(_ folder: String) throws(Failure) {
        self.folder = HomePath.whole(folder)
        for path in [self.folder] + ["tmp", "new", "cur"].map({ [self.folder, $0].joined(separator: "/") }) {
            guard mkdir(path, 0o700) == 0 || errno == EEXIST, access(path, W_OK | X_OK) == 0 else {
                throw Failure(.unwritableRecording, "Cannot write to \(Printable.text(path)): \(SystemError(errno)).")
            }
        }
    }

    /// Stores a message and returns the name of its file. It is on the disk when this returns.
    func store(_ message: [UInt8], as name: String) throws(SystemError) -> String {
        let file = "\(WallClock.milliseconds).P\(getpid()).\(name)"
        let temporary = "\(folder)/tmp/\(file)"
        do throws(SystemError) {
            try write(message, to: temporary)
            guard rename(temporary, "\(folder)/new/\(file)") == 0 else { throw SystemError(errno) }
            try Self.synchronize("\(folder)/new", O_RDONLY | O_DIRECTORY)
        } catch {
            unlink(temporary)
            throw error
        }
        return "new/\(file)"
    }

    private func write(_ message: [UInt8], to path: String) throws(SystemError) {
        let file = try OutputFile(at: path, O_CREAT | O_EXCL, mode: 0o600)
        try file.write(message)
        try file.synchronize()
    }

    /// A new name in a folder is on the disk when the folder is.
    private static func synchronize(_ path: String, _ flags: Int32) throws(SystemError) {
        let descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemError(errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw SystemError(errno) }
    }
}
