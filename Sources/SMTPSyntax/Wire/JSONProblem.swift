/// Why a text cannot be read as JSON (RFC 8259), and where.
package struct JSONProblem: Error, Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The text ends inside a value.
        case unfinished
        /// An octet that cannot be here.
        case unexpected(UInt8)
        /// A backslash before something that is not an escape.
        case badEscape
        /// Half of a surrogate pair.
        case loneSurrogate
        /// A control character that is not escaped.
        case controlCharacter
        case invalidUTF8
        case badNumber
        /// A number that no `Double` can hold.
        case numberTooLarge
        /// Lists and objects inside each other beyond the bound.
        case tooDeep
        /// Something after the value.
        case trailing
    }

    package let kind: Kind
    /// The place in the text, in octets from 0.
    package let offset: Int
}
