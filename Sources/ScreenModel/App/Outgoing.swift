import SMTPSyntax
import SessionModel

/// A message that is to be sent as a whole: a file, or a text that was composed. It is read once to be checked, shown,
/// and read again when it is sent.
package struct Outgoing: Sendable {
    /// Where it is.
    enum Source: Sendable {
        case file(String)
        case text([UInt8])
    }

    /// How it goes to the server.
    enum Way: Hashable, Sendable {
        case data
        /// By BDAT, in chunks of so many octets.
        case chunks(Int)

        /// The command that gives the message away.
        var verb: Verb { self == .data ? .data : .bdat }
    }

    enum Stage: Hashable, Sendable {
        /// The file is being opened to be checked.
        case opening
        case checking
        /// The user is asked whether to send it.
        case shown
        /// The file is being opened to be sent.
        case reopening
        case sending
    }

    /// How much is read at once, in octets.
    static let piece = 65_536

    let name: String
    let source: Source
    let way: Way
    var stage = Stage.opening
    /// The size in octets; nil before it is known.
    var size: Int?
    /// How much has been read.
    var passed = 0
    var check: MessageCheck
    /// How much the driver waits for, in octets; nil when it waits for nothing.
    var wanted: Int?
    /// Whether the piece that it waits for is held back by a question.
    var isHeldBack = false

    init(_ name: String, _ source: Source, _ way: Way, _ lint: MessageLint) {
        self.name = name
        self.source = source
        self.way = way
        check = MessageCheck(lint)
    }

    /// What is being done with it: `Sending message.eml: 43 % of 12.3 MB`; nil while it is shown.
    var progress: String? {
        switch stage {
        case .opening, .checking: "Checking \(name): \(share)"
        case .reopening, .sending: "Sending \(name): \(share)"
        case .shown: nil
        }
    }

    private var share: String {
        guard let size, size > 0 else { return OctetCount.words(passed) }
        return "\(min(100, passed * 100 / size)) % of \(OctetCount.words(size))"
    }

    /// The next octets of a text; none at its end, and nil where it is in a file.
    mutating func next(_ most: Int) -> [UInt8]? {
        guard case .text(let octets) = source else { return nil }
        let next = octets[min(passed, octets.count)..<min(passed + most, octets.count)]
        passed += next.count
        return Array(next)
    }
}
