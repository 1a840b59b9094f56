#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A refusal of the operating system, by its `errno`.
struct SystemError: Error, Hashable, CustomStringConvertible {
    let code: Int32

    init(_ code: Int32) { self.code = code }

    /// The system's own words: "Permission denied".
    var description: String { String(cString: strerror(code)) }
}
