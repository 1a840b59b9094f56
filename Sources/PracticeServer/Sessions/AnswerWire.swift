/// An answer as octets, with what goes wrong on its way.
struct AnswerWire: Hashable {
    private enum End: Hashable {
        case goesOn, startsTLS, closes
        case flood([UInt8])
    }

    /// The seconds before it is sent.
    private(set) var delay: Int
    /// What goes wrong.
    let faults: [ServerOutput]
    private var bytes: [UInt8]
    private var end: End

    init(_ answer: ServerAnswer, _ faults: [Fault]) {
        delay = answer.delay
        bytes = answer.replies.flatMap(\.wire)
        let meant = bytes
        self.faults = faults.map { .fault($0, meant: meant) }
        end =
            switch answer.end {
            case .goesOn: .goesOn
            case .startsTLS: .startsTLS
            case .closes: .closes
            }
        for fault in faults { suffer(fault) }
    }

    /// Whether nothing more is said after it.
    var isLast: Bool { end != .goesOn && end != .startsTLS }

    var outputs: [ServerOutput] {
        let written: [ServerOutput] = bytes.isEmpty ? [] : [.write(bytes)]
        return switch end {
        case .goesOn: written
        case .startsTLS: written + [.startTLS]
        case .closes: written + [.close]
        case .flood(let line): written + [.flood(line)]
        }
    }

    private mutating func suffer(_ fault: Fault) {
        switch fault.kind {
        case .close: (bytes, end) = ([], .closes)
        case .cut: (bytes, end) = (Array(bytes.prefix(bytes.count / 2)), .closes)
        case .hangup: end = .closes
        case .delay: delay += fault.seconds
        case .silence: bytes = []
        case .garbage: bytes = Array("HTTP/1.1 400 Bad Request\r\n\r\n\u{0}\u{1}\u{2}\r\n".utf8)
        case .endless: (bytes, end) = ([], .flood(continued))
        case .twice: bytes += bytes
        case .inject: bytes += Array("250 2.0.0 Ok, this reply was injected\r\n".utf8)
        case .bareLF: bytes.removeAll { $0 == 0x0D }
        case .mixedCodes: bytes = Self.otherCode(for: bytes) + bytes
        // The reply was changed before it came here.
        case .shutdown, .error: break
        }
    }

    /// The first line of the reply, as one after which more lines follow.
    private var continued: [UInt8] {
        guard let end = bytes.firstIndex(of: 0x0A), end > 3 else { return Array("250-\r\n".utf8) }
        var line = Array(bytes[...end])
        line[3] = UInt8(ascii: "-")
        return line
    }

    /// A line in front of a reply, with the code of a refusal where it reports success, and the other way round.
    private static func otherCode(for bytes: [UInt8]) -> [UInt8] {
        let isSuccess = bytes.first == UInt8(ascii: "2") || bytes.first == UInt8(ascii: "3")
        return Array((isSuccess ? "550-" : "250-").utf8)
            + Array("This line has another code than the last one\r\n".utf8)
    }
}
