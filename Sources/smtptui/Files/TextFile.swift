#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes whole files, in place of what was in them.
enum TextFile {
    static func write(_ text: String, to path: String) throws(Failure) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw failure(path, errno) }
        defer { close(file) }
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = systemWrite(file, bytes)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw failure(path, errno) }
            bytes = bytes.dropFirst(count)
        }
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        Failure(.unwritableRecording, "Cannot write \(Printable.text(path)): \(SystemError(code)).")
    }
}

private func systemWrite(_ file: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
}
