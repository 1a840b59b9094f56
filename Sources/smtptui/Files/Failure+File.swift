extension Failure {
    /// A mistake in a file that a user wrote, and where it is. `words` have no full stop.
    init(_ status: ExitStatus, in path: String, line: Int, _ words: String) {
        let end = words.hasSuffix("?") ? "" : "."
        self.init(status, "\(Printable.text(path)), line \(line): \(Printable.text(words))\(end)")
    }
}
