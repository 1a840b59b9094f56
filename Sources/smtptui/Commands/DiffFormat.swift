import ArgumentParser

/// How `diff` prints what it finds.
enum DiffFormat: String, ExpressibleByArgument, CaseIterable {
    /// The steps that differ, one session below the other.
    case text
    /// All steps, side by side.
    case columns
    case json
}
