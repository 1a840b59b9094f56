/// Text in a page: what would be markup is escaped, so that a reply with `<script>` is read and not run.
package enum HTMLText {
    package static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: isMarkup) else { return text }
        var output: [UInt8] = []
        for octet in text.utf8 {
            switch octet {
            case UInt8(ascii: "&"): output += "&amp;".utf8
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case UInt8(ascii: ">"): output += "&gt;".utf8
            case UInt8(ascii: "\""): output += "&quot;".utf8
            case UInt8(ascii: "'"): output += "&#39;".utf8
            default: output.append(octet)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isMarkup(_ octet: UInt8) -> Bool { "&<>\"'".utf8.contains(octet) }

    /// An element with text in it; `name` and `attributes` are words of ours.
    package static func element(_ name: String, _ attributes: String = "", _ text: String) -> String {
        "<\(name)\(attributes.isEmpty ? "" : " \(attributes)")>\(escaped(text))</\(name)>"
    }

    /// Text that is short enough for a diagram.
    static func shortened(_ text: String, to most: Int) -> String {
        text.unicodeScalars.count <= most ? text : String(text.unicodeScalars.prefix(most - 1)) + "…"
    }
}
