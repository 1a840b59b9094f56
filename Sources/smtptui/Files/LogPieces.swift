#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The pieces of a log, as they arrive, up to its end or to the interrupt.
struct LogPieces: ~Copyable {
    private var pieces: FilePieces
    /// Whether the interrupt is the end.
    private let isStoppable: Bool

    init(at path: String, isStoppable: Bool) throws(Failure) {
        pieces = try FilePieces(at: path)
        self.isStoppable = isStoppable
    }

    /// The next bytes; none at the end.
    mutating func next() throws(Failure) -> [UInt8] {
        guard !isStoppable || StopSignal.awaits(pieces.descriptor) else { return [] }
        return try pieces.next()
    }
}
