import SMTPSyntax

/// Recognizes the names of files, of code and of versions, which have dots as the names of hosts do.
///
///     send.py, libssl.so, SMTPTransport.java, socket.gaierror, main.cf     yes
///     mx.example.org, example.com.py, wp.pl, 163.com                       no
enum FileShape {
    /// Endings of files that are not the top of a domain.
    private static let endings: Set<String> = [
        "asp", "aspx", "bak", "bash", "bat", "bin", "bz2", "cer", "cfg", "cgi", "class", "cnf", "conf", "config", "cpp",
        "crt", "cs", "csr", "css", "csv", "cxx", "dat", "db", "deb", "der", "dll", "doc", "docx", "eml", "env", "erl",
        "err", "ex", "exe", "exs", "gif", "go", "gz", "hpp", "htm", "html", "ini", "jar", "java", "jpeg", "jpg", "js",
        "json", "jsonl", "jsp", "jsx", "key", "kt", "lock", "log", "lst", "lua", "map", "mbox", "mjs", "msg", "out",
        "patch", "pcap", "pdf", "pem", "php", "pid", "png", "py", "pyc", "rb", "rc", "rpm", "scala", "service", "shtml",
        "sock", "socket", "sql", "sqlite", "svg", "swift", "tar", "tgz", "tmp", "toml", "ts", "tsx", "txt", "vb", "war",
        "xls", "xlsx", "xml", "xz", "yaml", "yml", "zip",
    ]

    /// Names of files whose ending is the top of a domain, too.
    private static let names: Set<String> = [
        "main.cf", "master.cf", "sendmail.cf", "submit.cf", "sendmail.mc", "main.rs", "lib.rs", "mod.rs", "readme.md",
        "changelog.md",
    ]

    /// Endings that are those of a file only where a path or the number of a line says so.
    private static let endingsInPath: Set<String> = [
        "ai", "am", "as", "cc", "cf", "in", "la", "md", "mk", "ml", "mm", "pl", "pm", "ps", "rs", "sh", "so",
    ]

    /// Words that end the name of an error or a function, or begin that of a module.
    private static let lastOfCode: Set<String> = [
        "close", "cls", "connect", "error", "exception", "gaierror", "herror", "init", "main", "parse", "read", "recv",
        "self", "send", "sendmail", "timeout", "write",
    ]
    private static let firstOfCode: Set<String> = [
        "asyncio", "jakarta", "java", "javax", "os", "self", "smtplib", "smtpsend", "storedrv", "sys",
    ]
    /// What follows the numbers of a version.
    private static let releases: Set<String> = ["alpha", "beta", "dev", "final", "rc", "release", "snapshot", "stable"]
    /// Words with which the next sentence begins where its space is missing.
    private static let sentence: Set<String> = [
        "and", "because", "but", "check", "for", "if", "please", "see", "the", "this", "try", "visit", "your",
    ]

    /// Whether the labels of a word with dots show that it is not a host name.
    static func isFile(_ labels: [String]) -> Bool {
        let lower = labels.map { $0.lowercased() }
        guard let first = lower.first, let last = lower.last, lower.count > 1 else { return false }
        // `example.com.py` is a domain in Paraguay.
        if endings.contains(last) { return !(last == "py" && HostShape.isRegistry(lower[lower.count - 2])) }
        if names.contains(lower.joined(separator: ".")) || last == "so" && first.hasPrefix("lib") { return true }
        if lastOfCode.contains(last) || sentence.contains(last) { return true }
        if last.utf8.count > 2, firstOfCode.contains(first) && !tops.contains(last) { return true }
        if labels.first == "System", last.utf8.count > 2, !tops.contains(last) { return true }
        return lower.count > 2 && releases.contains(last)
            && lower.dropLast().allSatisfy { $0.utf8.drop { $0 == UInt8(ascii: "v") }.allSatisfy(ASCII.isDigit) }
    }

    /// Whether a word in a path, or with the number of a line, is the name of a file.
    static func isFileInPath(_ word: ArraySlice<UInt8>) -> Bool {
        let labels = word.split(separator: UInt8(ascii: ".")).map { String(decoding: $0, as: UTF8.self).lowercased() }
        guard let last = labels.last, labels.count > 1 else { return false }
        return endingsInPath.contains(last) && !HostShape.isRegistry(labels[labels.count - 2])
    }

    /// Whether a label has capitals after small letters, as names in code do: `Transport.rcptTo`.
    static func isCode(_ label: ArraySlice<UInt8>) -> Bool {
        guard let first = label.first, (0x61...0x7A).contains(first) else { return false }
        return label.contains { (0x41...0x5A).contains($0) }
    }

    /// The tops of most domains.
    private static let tops: Set<String> = [
        "arpa", "biz", "cloud", "com", "edu", "email", "example", "gov", "info", "int", "internal", "invalid", "lan",
        "local", "mil", "net", "org", "test",
    ]
}
