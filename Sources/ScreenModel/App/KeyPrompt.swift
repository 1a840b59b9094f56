/// What is known of the encrypted key whose passphrase the user is asked for.
package struct KeyPrompt: Hashable, Sendable {
    /// The name of its file.
    let file: String
    /// Whether the connection waits for the answer.
    let connects: Bool
    /// How often a passphrase was wrong.
    var failures = 0
}
