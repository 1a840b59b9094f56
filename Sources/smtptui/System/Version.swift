import CBuild

/// The version of the program.
enum Version {
    /// The number, as recordings have it.
    static let text = "0.2.0"

    /// What `--version` prints: number and commit on the first line, then one library per line.
    ///
    /// ```
    /// smtptui 0.2.0 (commit 4239b93f79)
    /// Swift 6.3.1
    /// swift-nio 2.101.2
    /// ```
    static var whole: String {
        let commit = String(cString: cbuild_commit())
        let libraries = String(cString: cbuild_libraries()).split(separator: ";")
        let first = "smtptui \(text)" + (commit.isEmpty ? "" : " (commit \(commit))")
        return ([first] + libraries.map(String.init)).joined(separator: "\n")
    }
}
