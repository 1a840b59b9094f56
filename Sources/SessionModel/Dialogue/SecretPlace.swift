/// A place in a transcript in which a secret was found.
package struct SecretPlace: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case command
        case message
        case reply
        case remark
        case certificate

        /// In words, as a part of a sentence.
        package var words: String {
            switch self {
            case .command: "a command"
            case .message: "the text of a message"
            case .reply: "a reply"
            case .remark: "a remark"
            case .certificate: "a certificate"
            }
        }
    }

    /// The entry, from 0.
    package let entry: Int
    package let kind: Kind
}
