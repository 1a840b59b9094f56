/// Why the socket at a path cannot be connected to.
package enum SocketProblem: Hashable, Sendable {
    /// There is nothing at the path.
    case missing
    /// A file, a folder or a device is there.
    case noSocket
    /// It is for datagrams or packets, and not for a stream of bytes.
    case otherType
    /// The user may not write to it, or may not search a folder on the way.
    case forbidden
}
