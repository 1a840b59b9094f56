/// The names in a folder, as Tab offers them.
package struct FolderListing: Hashable, Sendable {
    /// The most names that are looked at.
    package static let most = 1000

    /// The folder as it was typed, with the slash at its end; empty for the present one.
    package let folder: String
    /// In alphabetical order; a folder ends with a slash.
    package let names: [String]

    package init(folder: String, names: [String]) {
        self.folder = folder
        self.names = names
    }

    /// The folder in what was typed of a path: `a/b/` of `a/b/c`.
    static func folder(in path: some StringProtocol) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
