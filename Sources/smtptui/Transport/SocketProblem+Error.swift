import NIOCore
import SessionModel

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension SocketProblem {
    /// What is wrong at a path; nil where there is a socket, and nothing listens on it.
    ///
    /// The system refuses a connection to a file, too.
    init?(_ error: any Error, at path: String) {
        switch (error as? IOError)?.errnoCode {
        case ENOENT, ENOTDIR: self = .missing
        case EACCES, EPERM: self = .forbidden
        case EPROTOTYPE: self = .otherType
        case ECONNREFUSED where !Self.isSocket(path), ENOTSOCK: self = .noSocket
        default: return nil
        }
    }

    private static func isSocket(_ path: String) -> Bool {
        var information = stat()
        guard stat(path, &information) == 0 else { return true }
        return information.st_mode & S_IFMT == S_IFSOCK
    }
}
