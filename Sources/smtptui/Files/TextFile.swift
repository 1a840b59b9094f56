#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes complete files.
enum TextFile {
    /// Writes a file, replacing its contents.
    static func replace(_ path: String, with text: String) throws(Failure) {
        try write(text.utf8, to: path, O_TRUNC)
    }

    /// Writes a file that must not exist yet; `mode` is that of `open(2)`.
    static func create(_ path: String, with text: some Collection<UInt8>, mode: mode_t = 0o644) throws(Failure) {
        try write(text, to: path, O_EXCL, mode)
    }

    private static func write(
        _ text: some Collection<UInt8>, to path: String, _ flags: Int32, _ mode: mode_t = 0o644
    ) throws(Failure) {
        do throws(SystemError) {
            try OutputFile(at: path, O_CREAT | flags, mode: mode).write(text)
        } catch {
            throw Failure(.unwritableRecording, "Cannot write \(Printable.text(path)): \(error).")
        }
    }
}
