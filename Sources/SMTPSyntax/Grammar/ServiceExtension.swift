/// One extension that a server offers in its reply to EHLO or LHLO (RFC 5321 §2.2, §4.1.1.1).
///
///     250-SIZE 1000000   →   keyword "SIZE", parameters ["1000000"]
package struct ServiceExtension: Hashable, Sendable {
    /// In upper case.
    package let keyword: String
    package let parameters: [String]

    package init(keyword: String, parameters: [String] = []) {
        self.keyword = ASCII.uppercased(keyword.utf8)
        self.parameters = parameters
    }

    /// Reads one line of the reply; nil when the line is empty.
    ///
    /// `AUTH=LOGIN PLAIN`, an old spelling that still occurs, is read as `AUTH LOGIN PLAIN`.
    package init?(_ text: [UInt8]) {
        var words = ASCII.words(text[...])
        guard let first = words.first else { return nil }
        words.removeFirst()
        if let equals = first.firstIndex(of: UInt8(ascii: "=")), equals > first.startIndex {
            keyword = ASCII.uppercased(first[..<equals])
            let value = first[first.index(after: equals)...]
            if !value.isEmpty { words.insert(value, at: 0) }
        } else {
            keyword = ASCII.uppercased(first)
        }
        parameters = words.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The extensions in a 250 to EHLO or LHLO: every line except the first, which names the server.
    package static func list(in reply: Reply) -> [ServiceExtension] {
        reply.lines.dropFirst().compactMap { ServiceExtension($0.text) }
    }
}
