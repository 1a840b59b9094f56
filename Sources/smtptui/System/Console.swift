#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard output and standard error, the only places where the program prints.
enum Console {
    /// Writes a line to standard error.
    static func complain(_ sentence: String) {
        write("smtptui: \(sentence)\n", to: STDERR_FILENO)
    }

    /// Writes text to standard output; false when the output is closed.
    @discardableResult
    static func say(_ text: String) -> Bool {
        write(text + "\n", to: STDOUT_FILENO)
    }

    @discardableResult
    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        (try? Descriptor.write(text.utf8, to: descriptor)) != nil
    }
}
