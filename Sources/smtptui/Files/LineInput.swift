#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Standard input, line by line as it arrives. It is read only when no complete line is left, so a pipe waits when the
/// program does.
struct LineInput {
    /// The longest line that is kept, in bytes; of a longer one only the length is known.
    static let longest = 1 << 20

    private var lines: [[UInt8]] = []
    private var next = 0
    private var rest: [UInt8] = []
    private var chunk = [UInt8](repeating: 0, count: 65_536)
    /// Whether nothing more comes.
    private(set) var isAtEnd = false

    /// Whether a complete line waits.
    var hasLine: Bool { next < lines.count }

    /// Whether there is nothing left, and nothing more comes.
    var isDone: Bool { isAtEnd && !hasLine }

    /// Reads what there is, without waiting.
    mutating func read() {
        guard !hasLine, !isAtEnd, Self.isReadable else { return }
        let count = (try? Descriptor.read(STDIN_FILENO, into: &chunk)) ?? 0
        take(chunk[..<count])
    }

    /// Adds what was read; nothing is the end. A last line without its end is a line.
    mutating func take(_ bytes: ArraySlice<UInt8>) {
        lines.removeFirst(next)
        next = 0
        guard !bytes.isEmpty else {
            isAtEnd = true
            if !rest.isEmpty { add(rest[...]) }
            rest = []
            return
        }
        var begin = bytes.startIndex
        while let end = bytes[begin...].firstIndex(of: UInt8(ascii: "\n")) {
            add(rest + bytes[begin..<end])
            rest = []
            begin = end + 1
        }
        // One byte more than fits shows that it was too long.
        rest += bytes[begin...].prefix(max(0, Self.longest + 1 - rest.count))
    }

    private mutating func add(_ line: some BidirectionalCollection<UInt8>) {
        lines.append(Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line.dropLast(0)))
    }

    /// The next complete line, without its end.
    mutating func takeLine() -> [UInt8]? {
        guard hasLine else { return nil }
        defer { next += 1 }
        return lines[next]
    }

    private static var isReadable: Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }
}
