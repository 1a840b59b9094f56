#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file open for writing; it is closed when the value goes.
struct OutputFile: ~Copyable, Sendable {
    private let descriptor: Int32

    /// Opens the file at `path`, and never hands it on to a child.
    ///
    /// `flags` and `mode` are those of `open(2)`.
    init(at path: String, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
        descriptor = open(path, O_WRONLY | O_CLOEXEC | flags, mode)
        guard descriptor >= 0 else { throw SystemError(errno) }
    }

    deinit { close(descriptor) }

    /// Writes all of it.
    func write(_ bytes: some Collection<UInt8>) throws(SystemError) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = systemWrite(descriptor, rest)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw SystemError(errno) }
            rest = rest.dropFirst(count)
        }
    }
}

/// `write(2)`, under a name that no method hides.
private func systemWrite(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}
