import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The recordings in the default folder. Their names begin with the time at which they began.
enum RecordingFolder {
    /// The paths of the recordings, the newest first.
    static func list(_ folder: String) -> [String] {
        guard let open = opendir(folder) else { return [] }
        defer { closedir(open) }
        var names: [String] = []
        while let entry = readdir(open) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name.hasSuffix(".jsonl") { names.append(name) }
        }
        return names.sorted(by: >).map { "\(folder)/\($0)" }
    }

    /// The newest recording of the default folder.
    static func newest() throws(Failure) -> String {
        let folder = try RecordingPlace.folder()
        guard let path = list(folder).first else {
            throw Failure(
                .unreadableFile,
                "There is no recording in \(Printable.text(folder)) yet. smtptui show FILE shows another one.")
        }
        return path
    }

    /// What a recording is about; nil for a file that is none, or cannot be read.
    static func summary(of path: String) -> RecordingSummary? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let (size, portion) = (Int(status.st_size), RecordingSummary.portion)
        let isWhole = size <= 2 * portion
        guard let head = read(file, from: 0, isWhole ? size : portion) else { return nil }
        let tail = isWhole ? nil : read(file, from: size - portion, portion)
        let summary = RecordingSummary(head: head, tail: tail)
        // What has no end may be recorded by another program now, which has locked it.
        guard summary?.end == .cutOff || summary?.end == .empty else { return summary }
        let isLocked = flock(file, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
        return isLocked ? summary?.stillOpen() : summary
    }

    private static func read(_ file: Int32, from start: Int, _ most: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: most)
        let count = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, off_t(start)) }
        guard count >= 0 else { return nil }
        return count == most ? bytes : Array(bytes[..<count])
    }
}
