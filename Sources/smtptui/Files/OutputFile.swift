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

    /// Waits until what was written is on the disk.
    func synchronize() throws(SystemError) {
        guard fsync(descriptor) == 0 else { throw SystemError(errno) }
    }

    /// Writes all bytes, or none where the system takes only some of them.
    ///
    /// What was written last was written by this program, so a part of it can be taken back.
    func writeWhole(_ bytes: some Collection<UInt8>) throws(SystemError) {
        var written = 0
        do throws(SystemError) {
            try Descriptor.write(bytes, to: descriptor, counting: &written)
        } catch {
            takeBack(written)
            throw error
        }
    }

    private func takeBack(_ count: Int) {
        var status = stat()
        guard count > 0, fstat(descriptor, &status) == 0 else { return }
        ftruncate(descriptor, status.st_size - off_t(count))
    }

    /// Locks the file until it is closed; true where another process has locked it. A file system without locks is used
    /// without them.
    func isLockedByOther() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK }

    /// Whether users other than the owner have access.
    var isOpenToOthers: Bool {
        var status = stat()
        return fstat(descriptor, &status) != 0 || status.st_mode & 0o077 != 0
    }
}
