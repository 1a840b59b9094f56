import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The netrc file of the user, `~/.netrc`, or the one that the environment variable `NETRC` names.
enum NetrcFile {
    /// In bytes.
    static let most = 1 << 20

    /// What is found for a server: a password, and the user whose it is.
    struct Found {
        let user: String?
        let password: String?
    }

    /// Why nothing of the file is used.
    enum Trouble: Error {
        /// There is no such file, or no home.
        case missing(String)
        case unreadable(Failure)
        case notAFile(String)
        /// Others have access, or own it.
        case unsafe(String)
        case wrong(String, Netrc.Problem)
        case noEntry(String, host: String, user: String?)
        /// It knows hosts, and this server is not on one.
        case noHost
    }

    static var path: String? {
        if let named = Environment["NETRC"], !named.isEmpty { return named }
        guard let home = Environment["HOME"], !home.isEmpty else { return nil }
        return "\(home)/.netrc"
    }

    /// What the file says of a server; `user` is the user who is to log in, nil where the file decides.
    static func login(on server: ConnectionProfile.Server, as user: String?) throws(Trouble) -> Found {
        guard case .at(let endpoint) = server else { throw .noHost }
        guard let path else { throw .missing(".netrc") }
        let netrc = Netrc(try bytes(of: path))
        guard let entry = netrc.entry(for: endpoint.host, port: endpoint.port, user: user) else {
            throw .noEntry(path, host: endpoint.host, user: user)
        }
        if let problem = entry.problem { throw .wrong(path, problem) }
        func given(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        let found = Found(user: user ?? given(entry.user), password: given(entry.password))
        guard found.password != nil || found.user != user else {
            throw .noEntry(path, host: endpoint.host, user: user)
        }
        return found
    }

    private static func bytes(of path: String) throws(Trouble) -> [UInt8] {
        // A pipe would wait for someone who writes into it.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            throw errno == ENOENT ? .missing(path) : .unreadable(FileReader.failure(path, errno))
        }
        defer { close(file) }
        try check(file, path)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        do throws(Failure) {
            while true {
                let count = try FileReader.read(from: file, named: path, into: &chunk)
                if count == 0 { return bytes }
                bytes += chunk[..<count]
                guard bytes.count <= most else { throw FileReader.tooLarge(path, most) }
            }
        } catch {
            throw .unreadable(error)
        }
    }

    private static func check(_ file: Int32, _ path: String) throws(Trouble) {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .unreadable(FileReader.failure(path, errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
        guard status.st_mode & 0o077 == 0, status.st_uid == geteuid() else { throw .unsafe(path) }
    }
}

extension NetrcFile.Trouble {
    /// Whether there is just nothing for this server, which is usual where all servers are looked up.
    var isAbsence: Bool {
        switch self {
        case .missing, .noEntry, .noHost: true
        case .unreadable, .notAFile, .unsafe, .wrong: false
        }
    }

    var sentence: String {
        switch self {
        case .missing(let path): "Cannot use the netrc file \(Printable.text(path)): there is no such file."
        case .unreadable(let failure): failure.sentence
        case .notAFile(let path): "Cannot use the netrc file \(Printable.text(path)): it is not a regular file."
        case .unsafe(let path):
            "The netrc file \(Printable.text(path)) is not used, because other users have access to it. Run chmod 600."
        case .wrong(let path, let problem):
            "\(Printable.text(path)), line \(problem.line): \(problem.words). This entry is not used."
        case .noEntry(let path, let host, let user):
            "The netrc file \(Printable.text(path)) has no password for "
                + "\(user.map { "\(Printable.text($0)) on " } ?? "")\(Printable.text(host))."
        case .noHost: "The netrc file is used only for a host that is named."
        }
    }
}

extension Netrc.Problem {
    fileprivate var words: String {
        switch kind {
        case .missingValue: "the value is missing"
        case .openQuote: "the closing quotation mark is missing"
        case .unknownWord: "unknown word; a value with spaces needs quotation marks"
        case .notText: "the value is not UTF-8 text, or has control characters"
        }
    }
}
