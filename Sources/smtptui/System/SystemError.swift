#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An error of the operating system: its `errno`.
struct SystemError: Error, Hashable, CustomStringConvertible {
    let code: Int32

    init(_ code: Int32) { self.code = code }

    /// The message of the system: "Permission denied".
    var description: String { String(cString: strerror(code)) }
}
