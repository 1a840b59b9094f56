import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// NIO's event loop on the calling thread.
///
/// What is read is handled where it is read, so nothing is passed from thread to thread: a command of `run` costs four
/// calls of the system (wait, read, write, print) instead of fifteen, and no switch between threads instead of five.
final class CallingThread {
    /// For the transport.
    let loop: any EventLoop

    private init(_ loop: any EventLoop) { self.loop = loop }

    /// Turns the thread into an event loop that begins with `body`.
    ///
    /// It returns only after a shutdown, which would wait for the server's end of TLS; `run` exits instead.
    static func run(_ body: @escaping (CallingThread) -> Void) {
        MultiThreadedEventLoopGroup.withCurrentThreadAsEventLoop { body(CallingThread($0)) }
    }

    /// Reads standard input on a thread of its own, and calls `body` with each piece, and with nothing at its end.
    ///
    /// Reading stops at the first byte beyond `most`, because the caller keeps all pieces.
    func readInput(most: Int, then body: @escaping ([UInt8]) -> Void) {
        let loop = loop
        let body = NIOLoopBound(body, eventLoop: loop)
        NIOThreadPool.singleton.submit { _ in
            var chunk = [UInt8](repeating: 0, count: 65_536)
            var total = 0
            while total <= most {
                let count = (try? Descriptor.read(STDIN_FILENO, into: &chunk)) ?? 0
                let piece = Array(chunk[..<count])
                loop.execute { body.value(piece) }
                if count == 0 { return }
                total += count
            }
        }
    }

    /// Calls `body` after so many seconds.
    func wait(_ seconds: Double, then body: @escaping () -> Void) {
        let nanoseconds = Int64(min(max(0, seconds), 1e9) * 1e9)
        loop.assumeIsolated().scheduleTask(in: .nanoseconds(nanoseconds), body)
    }
}
