/// The version of the program, as `--version` and recordings give it.
enum Version {
    static let text = "0.1.0"
}
