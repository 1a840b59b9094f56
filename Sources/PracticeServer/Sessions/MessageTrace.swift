/// The trace of a message: each server on its way has put a Received line in front (RFC 5321 §4.4).
enum MessageTrace {
    /// More of these lines than any real way has; the message goes round in a loop (RFC 5321 §6.3).
    static let mostReceived = 100

    static func isLooping(_ text: [UInt8]) -> Bool { receivedCount(in: text) > mostReceived }

    /// The Received lines in the header section, which ends at the first empty line.
    private static func receivedCount(in text: [UInt8]) -> Int {
        var count = 0
        var rest = text[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            let line = rest[..<end]
            guard line.count > 1 else { break }
            if isReceived(line) { count += 1 }
            rest = rest[(end + 1)...]
        }
        return count
    }

    private static func isReceived(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= 9 && String(decoding: line.prefix(9), as: UTF8.self).lowercased() == "received:"
    }
}
