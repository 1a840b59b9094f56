/// How many bytes, in words: `1 byte`, `12,345 bytes`.
package enum ByteCount {
    package static func words(_ count: Int) -> String { count == 1 ? "1 byte" : "\(grouped(count)) bytes" }

    private static func grouped(_ count: Int) -> String {
        count < 1000
            ? "\(count)" : "\(grouped(count / 1000)),\(String("\(1000 + count % 1000)".dropFirst()))"
    }
}
