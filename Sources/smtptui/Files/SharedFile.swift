#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file of the user that several programs may change at once: each locks it, and replaces it by a new file, so that it
/// is never seen in part.
///
/// Symbolic links are never followed.
struct SharedFile: Sendable {
    /// Why it cannot be used; a few words.
    struct Trouble: Error {
        let words: String
    }

    let path: String

    /// The open file with its status, to be closed by the caller; nil where there is none and none is created.
    ///
    /// `flags` are those of `open(2)`; a new file is readable only by its owner.
    func open(_ flags: Int32) throws(Trouble) -> (descriptor: Int32, status: stat)? {
        let file = systemOpen(path, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT && flags & O_CREAT == 0 { return nil }
            throw Trouble(words: errno == ELOOP ? "it is a symbolic link" : SystemError(errno).description)
        }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(file)
            throw Trouble(words: "it is not a file")
        }
        return (file, status)
    }

    /// Whether the path still leads to an open file: another program may have replaced it between opening and locking.
    func isInPlace(_ file: Int32) -> Bool {
        var own = stat()
        var present = stat()
        return fstat(file, &own) == 0 && lstat(path, &present) == 0 && own.st_ino == present.st_ino
            && own.st_dev == present.st_dev
    }

    /// Replaces the file, which is locked, by one with this text.
    func replace(with text: String) throws(Trouble) {
        let new = path + ".new"
        unlink(new)
        do throws(SystemError) {
            try OutputFile(at: new, O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600).write(text.utf8)
            guard rename(new, path) == 0 else { throw SystemError(errno) }
        } catch {
            throw Trouble(words: error.description)
        }
    }
}

/// `open(2)`, under a name that no method hides.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, mode_t(0o600)) }
