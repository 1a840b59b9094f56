import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file of known servers: `known_servers` in the folder of the recordings, readable only by its owner.
///
/// Several programs may change it at once: each locks it and replaces it by a new file, so that it is never seen in part
/// and no line is lost.
struct KnownServersFile: Sendable {
    let path: String

    init(at path: String) { self.path = path }

    /// The one of the user; its folder is created.
    init() throws(Failure) {
        guard let folder = try? RecordingPlace.folder() else {
            throw Failure(
                .unwritableRecording,
                "There is no folder for the file of known servers: set XDG_STATE_HOME or HOME to one that you can write."
            )
        }
        self.init(at: folder + "/known_servers")
    }

    /// What is known; nothing where there is no file.
    func read() throws(Failure) -> KnownServers {
        guard let file = try open(creates: false) else { return KnownServers("") }
        defer { close(file) }
        return try contents(of: file)
    }

    /// Adds a server in place of the one with its name.
    func keep(_ server: KnownServer) throws(Failure) {
        // Another program may have replaced the file between opening and locking.
        for _ in 0..<Self.mostTries {
            guard let file = try open(creates: true) else { break }
            defer { close(file) }
            guard flock(file, LOCK_EX) == 0, isInPlace(file) else { continue }
            var servers = try contents(of: file)
            guard servers.keep(server) else { throw failure("it is full; remove lines") }
            return try replace(with: servers.text)
        }
        throw failure("other programs change it all the time")
    }

    private static let mostTries = 100

    private func replace(with text: String) throws(Failure) {
        let new = path + ".new"
        unlink(new)
        do throws(SystemError) {
            try OutputFile(at: new, O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600).write(text.utf8)
            guard rename(new, path) == 0 else { throw SystemError(errno) }
        } catch {
            throw failure(error.description)
        }
    }

    private func contents(of file: Int32) throws(Failure) -> KnownServers {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= KnownServers.most {
            let count = try FileReader.read(from: file, named: path, into: &chunk)
            if count == 0 { return KnownServers(String(decoding: bytes, as: UTF8.self)) }
            bytes += chunk[..<count]
        }
        throw failure("it is longer than \(KnownServers.most >> 20) MiB")
    }

    /// Opens the file; nil where there is none and none is created.
    private func open(creates: Bool) throws(Failure) -> Int32? {
        let flags = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (creates ? O_RDWR | O_CREAT : O_RDONLY)
        let file = systemOpen(path, flags)
        guard file >= 0 else {
            if errno == ENOENT && !creates { return nil }
            throw failure(errno == ELOOP ? "it is a symbolic link" : SystemError(errno).description)
        }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(file)
            throw failure("it is not a file")
        }
        // Whoever else can write it decides whom the user trusts.
        guard status.st_mode & 0o022 == 0, status.st_uid == geteuid() else {
            close(file)
            throw failure("other users can change it; run chmod 600")
        }
        return file
    }

    /// Whether the path still leads to an open file.
    private func isInPlace(_ file: Int32) -> Bool {
        var own = stat()
        var present = stat()
        return fstat(file, &own) == 0 && lstat(path, &present) == 0 && own.st_ino == present.st_ino
            && own.st_dev == present.st_dev
    }

    private func failure(_ reason: String) -> Failure {
        Failure(.unwritableRecording, "Cannot use the file of known servers, \(Printable.text(path)): \(reason).")
    }
}

/// `open(2)`, under a name that no method hides.
private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, mode_t(0o600)) }
