#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads and writes file descriptors; interrupted calls are repeated.
enum Descriptor {
    /// Reads the available bytes, as many as fit; returns 0 at the end.
    static func read(_ descriptor: Int32, into chunk: inout [UInt8]) throws(SystemError) -> Int {
        while true {
            let count = systemRead(descriptor, &chunk)
            if count >= 0 { return count }
            if errno != EINTR { throw SystemError(errno) }
        }
    }

    /// Opens those of standard input, output and error that are closed, so that no connection and no file gets their
    /// numbers, and with them what is printed. Reading finds the end, and writing fails.
    static func openStandardOnes() {
        for standard in STDIN_FILENO...STDERR_FILENO where fcntl(standard, F_GETFD) == -1 {
            _ = open("/dev/null", O_RDONLY)
        }
    }

    /// Writes all bytes.
    static func write(_ bytes: some Collection<UInt8>, to descriptor: Int32) throws(SystemError) {
        var written = 0
        try write(bytes, to: descriptor, counting: &written)
    }

    /// The same; `written` is the number of bytes that were written, all or not.
    static func write(
        _ bytes: some Collection<UInt8>, to descriptor: Int32, counting written: inout Int
    ) throws(SystemError) {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = systemWrite(descriptor, rest)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw SystemError(errno) }
            written += count
            rest = rest.dropFirst(count)
        }
    }
}

// The calls of the system, under names that no method hides.
private func systemRead(_ descriptor: Int32, _ chunk: inout [UInt8]) -> Int {
    chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}
