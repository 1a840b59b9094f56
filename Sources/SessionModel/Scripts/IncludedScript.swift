/// A file that a script includes, while it is read.
struct IncludedScript {
    let name: String
    /// The number of the line in front of its first one, counted through all files.
    let start: Int

    /// So many files can be inside each other.
    static let deepest = 16
}
