#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes complete files.
enum TextFile {
    /// Writes a file, replacing its contents.
    static func replace(_ path: String, with text: String) throws(Failure) {
        try write(text, to: path, O_TRUNC)
    }

    /// Writes a file that must not exist yet.
    static func create(_ path: String, with text: String) throws(Failure) {
        try write(text, to: path, O_EXCL)
    }

    private static func write(_ text: String, to path: String, _ flags: Int32) throws(Failure) {
        do throws(SystemError) {
            try OutputFile(at: path, O_CREAT | flags, mode: 0o644).write(text.utf8)
        } catch {
            throw Failure(.unwritableRecording, "Cannot write \(Printable.text(path)): \(error).")
        }
    }
}
