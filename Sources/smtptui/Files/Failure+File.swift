extension Failure {
    /// A mistake in a file that a user wrote, and where it is. `words` may lack the full stop.
    init(_ status: ExitStatus, in path: String, line: Int, _ words: String) {
        let end = words.hasSuffix("?") || words.hasSuffix(".") ? "" : "."
        self.init(status, "\(Printable.text(path)), line \(line): \(Printable.text(words))\(end)")
    }
}
