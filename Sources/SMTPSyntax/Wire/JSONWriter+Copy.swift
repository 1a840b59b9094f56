extension JSONWriter {
    /// Appends a line of JSON that was read, with a line feed: its values as they are written there, its text safe to
    /// print. What this program has written is copied octet by octet.
    package static func copy(_ line: Span<UInt8>, to output: inout [UInt8]) {
        defer { output.append(UInt8(ascii: "\n")) }
        var isPlain = true
        for index in line.indices where !(0x20...0x7E).contains(line[index]) { isPlain = false }
        if isPlain { return line.withUnsafeBufferPointer { output.append(contentsOf: $0) } }
        var block: [UInt8] = []
        swap(&block, &output)
        var writer = JSONWriter(after: block)
        block = []
        writer.copy(String(decoding: line.array(line.indices), as: UTF8.self))
        output = writer.octets
    }
}
