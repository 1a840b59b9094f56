/// A line on the wire: its octets and its ending.
///
///     "250 2.1.0 Ok\r\n"  →  WireLine(bytes: "250 2.1.0 Ok", ending: .crlf)
package struct WireLine: Hashable, Sendable {
    package let bytes: [UInt8]
    package let ending: LineEnding

    package init(bytes: [UInt8], ending: LineEnding) {
        self.bytes = bytes
        self.ending = ending
    }

    /// A line from text, for building lines in code.
    package init(_ text: String, ending: LineEnding = .crlf) {
        self.init(bytes: Array(text.utf8), ending: ending)
    }

    /// The octets exactly as they crossed the wire.
    package var wire: [UInt8] { bytes + ending.bytes }

    /// How many these are.
    package var octets: Int { bytes.count + ending.bytes.count }
}
