/// Names of files that begin with `~/`, which shells replace and configuration files and `:set` do not.
enum HomePath {
    /// The name with the folder of the user in place of `~`.
    static func whole(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = Environment["HOME"], !home.isEmpty else { return path }
        return home + path.dropFirst()
    }
}
