/// A JSON value to write, or one that was read; `JSONWriter` says how it is written.
///
///     JSONText.object([("line", .text("250 \u{1B}ok")), ("last", .bool(true))])
///     // {"line":"250 \u001bok","last":true}
package enum JSONText: Hashable, Sendable {
    case text(String)
    case number(Int)
    /// Seconds, written with six decimals.
    case seconds(Double)
    case bool(Bool)
    case null
    case list([JSONText])
    case record([Member])

    /// A name and its value inside an object.
    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONText

        package init(_ name: String, _ value: JSONText) {
            self.name = name
            self.value = value
        }
    }

    /// One object on one line.
    package static func object(_ members: [(String, JSONText)]) -> String {
        var writer = JSONWriter()
        writer.append(.record(members.map { Member($0.0, $0.1) }))
        return String(decoding: writer.octets, as: UTF8.self)
    }
}
