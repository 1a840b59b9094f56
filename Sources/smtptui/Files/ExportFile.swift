#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes what is exported: a file that only its owner can read.
enum ExportFile {
    private static let mode: mode_t = 0o600

    /// Writes a new file, or replaces a regular one at once. `consent` is what the user adds to have a file replaced.
    static func write(
        _ bytes: [UInt8], to path: String, replaces: Bool, consent: String
    ) throws(Failure) {
        guard exists(path) else { return try TextFile.create(path, with: bytes, mode: mode) }
        guard replaces else {
            throw Failure(
                .unwritableRecording, "\(Printable.text(path)) exists. Nothing was written; \(consent) replaces it.")
        }
        guard isRegular(path) else {
            throw Failure(.unwritableRecording, "Cannot replace \(Printable.text(path)): it is not a regular file.")
        }
        let new = "\(path).new"
        try TextFile.create(new, with: bytes, mode: mode)
        guard rename(new, path) == 0 else {
            let error = SystemError(errno)
            unlink(new)
            throw Failure(.unwritableRecording, "Cannot write \(Printable.text(path)): \(error).")
        }
    }

    private static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    private static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
