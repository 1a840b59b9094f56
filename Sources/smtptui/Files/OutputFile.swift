#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file open for writing; it is closed with the end of the value.
struct OutputFile: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Opens the file at `path`; child processes do not inherit it.
    ///
    /// `flags` and `mode` are those of `open(2)`.
    init(at path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
        descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, mode)
        guard descriptor >= 0 else { throw SystemError(errno) }
    }

    deinit { close(descriptor) }

    /// Writes all bytes.
    func write(_ bytes: some Collection<UInt8>) throws(SystemError) {
        try Descriptor.write(bytes, to: descriptor)
    }

    /// Whether users other than the owner have access.
    var isOpenToOthers: Bool {
        var status = stat()
        return fstat(descriptor, &status) != 0 || status.st_mode & 0o077 != 0
    }
}
