import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The signals that end a program without a screen: noted, so that connections are closed and recordings have an end.
///
/// The second one ends the program at once.
enum EndSignals {
    private static let noted = Atomic<Int32>(0)
    private static let wake = Atomic<Int32>(-1)

    /// The signal that has come; nil for none.
    static var pending: Int32? {
        let signal = noted.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }

    /// From here on a signal writes a byte to a descriptor.
    static func watch(wake descriptor: Int32) {
        wake.store(descriptor, ordering: .relaxed)
        for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
            signal(number) { number in
                EndSignals.noted.store(number, ordering: .relaxed)
                var octet: UInt8 = 0
                _ = write(EndSignals.wake.load(ordering: .relaxed), &octet, 1)
                signal(number, SIG_DFL)
            }
        }
    }
}
