import SessionModel

/// What `:export` asks the edge to write.
package struct ExportRequest: Hashable, Sendable {
    /// The name of the format.
    package let format: String
    package let isPseudonymous: Bool
    package let path: String
    /// Whether a file that exists is replaced.
    package let replaces: Bool
    @Shared package private(set) var dialogue: Dialogue
    package let target: String
    package let address: String?
    /// When the session began, as its recording says; nil for a live one.
    package let started: String?
    /// How long ago a live one began, in seconds.
    package let age: Double
}
