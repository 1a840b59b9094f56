import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The file of known servers: `known_servers` in the folder of the recordings, readable only by its owner.
///
/// Several programs may change it at once, and no line is lost.
struct KnownServersFile: Sendable {
    let path: String
    private var shared: SharedFile { SharedFile(path: path) }

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
            guard flock(file, LOCK_EX) == 0, shared.isInPlace(file) else { continue }
            var servers = try contents(of: file)
            guard servers.keep(server) else { throw failure("it is full; remove lines") }
            do throws(SharedFile.Trouble) {
                return try shared.replace(with: servers.text)
            } catch {
                throw failure(error.words)
            }
        }
        throw failure("other programs change it all the time")
    }

    private static let mostTries = 100

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
        do throws(SharedFile.Trouble) {
            guard let (file, status) = try shared.open(creates ? O_RDWR | O_CREAT : O_RDONLY) else { return nil }
            // Whoever else can write it decides whom the user trusts.
            guard status.st_mode & 0o022 == 0, status.st_uid == geteuid() else {
                close(file)
                throw SharedFile.Trouble(words: "other users can change it; run chmod 600")
            }
            return file
        } catch {
            throw failure(error.words)
        }
    }

    private func failure(_ reason: String) -> Failure {
        Failure(.unwritableRecording, "Cannot use the file of known servers, \(Printable.text(path)): \(reason).")
    }
}
