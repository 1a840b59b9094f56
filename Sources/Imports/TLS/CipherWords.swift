import SMTPSyntax

/// The version and the cipher in what a program says of a connection.
///
///     TLSv1.3 / TLS_AES_256_GCM_SHA384 / X25519 / RSASSA-PSS         curl
///     TLSv1.3:TLS_AES_256_GCM_SHA384:256                             swaks, Exim
///     (TLS1.3-X.509)-(ECDHE-SECP256R1)-(AES-256-GCM)                 GnuTLS
///     TLSv1.2 with cipher ECDHE-RSA-AES256-GCM-SHA384 (256/256 bits) Postfix
struct CipherWords {
    private(set) var version: String?
    private(set) var cipher: String?
    private(set) var group: String?

    init(_ text: String) {
        // Our own form has a space in the version.
        let text = text.hasPrefix("TLS ") ? "TLS" + text.dropFirst(4) : text
        let words = text.split { " \t,/:()[]\"=;".contains($0) }.map(String.init)
        guard let place = words.firstIndex(where: { Self.version(of: $0) != nil }) else { return }
        version = Self.version(of: words[place])
        let rest = words[(place + 1)...]
        if text.hasPrefix("(") {
            cipher = rest.last { $0 != "-" }
            group = rest.first { $0.hasPrefix("ECDHE-") || $0.hasPrefix("DHE-") }
        } else {
            cipher = rest.first(where: Self.isCipher)
            group = Self.group(in: rest, text)
        }
    }

    /// `TLS 1.3` of `TLSv1.3`, `TLS1.3-X.509` or `TLSv1`; nil for a word that is not a version.
    static func version(of word: String) -> String? {
        let name = word.hasPrefix("TLS") ? "TLS" : word.hasPrefix("SSL") ? "SSL" : nil
        guard let name else { return nil }
        let rest = word.dropFirst(3).drop { $0 == "v" || $0 == " " }
        let number = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        guard let first = number.first, first.isNumber, number.count <= 3 else { return nil }
        return "\(name) \(number.count == 1 && name == "TLS" ? "\(number).0" : String(number))"
    }

    private static func isCipher(_ word: String) -> Bool {
        word.contains { $0 == "_" || $0 == "-" } && word.contains { $0.isNumber || $0.isUppercase }
    }

    /// The third part of what curl says, or the word after `key-exchange` of Postfix.
    private static func group(in words: ArraySlice<String>, _ text: String) -> String? {
        if let place = words.firstIndex(of: "key-exchange") { return words[(place + 1)...].first }
        let parts = text.split(separator: "/").map { $0.filter { $0 != " " } }
        return parts.count > 2 && version(of: parts[0]) != nil && !parts[2].isEmpty ? parts[2] : nil
    }
}
