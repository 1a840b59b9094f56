import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard output and standard error, the only places where the program prints.
enum Console {
    /// The first error in writing to standard output; nothing is written to it afterwards.
    static var failure: SystemError? { failed.withLock { $0 } }

    private static let failed = Mutex<SystemError?>(nil)

    /// Writes a line to standard error. Whatever the sentence quotes, it is one line and has no effect on a terminal.
    static func complain(_ sentence: String) {
        try? Descriptor.write("smtptui: \(Printable.text(sentence))\n".utf8, to: STDERR_FILENO)
    }

    /// Writes text to standard output; false when that has failed, now or before.
    @discardableResult
    static func say(_ text: String) -> Bool { say(bytes: Array("\(text)\n".utf8)) }

    /// Writes lines to standard output, all at once; false when that has failed, now or before.
    @discardableResult
    static func say(bytes: [UInt8]) -> Bool {
        guard failure == nil else { return false }
        do throws(SystemError) {
            try Descriptor.write(bytes, to: STDOUT_FILENO)
            return true
        } catch {
            failed.withLock { $0 = error }
            return false
        }
    }
}
