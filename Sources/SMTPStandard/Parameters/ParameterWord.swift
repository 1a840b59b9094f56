/// A word that the value of a parameter can be, or that can be in its list.
package struct ParameterWord: Hashable, Sendable {
    /// The keyword of the parameter, in upper case.
    package let keyword: String
    package let word: String
    /// What it asks for, in a few words.
    package let meaning: String

    init(_ keyword: String, _ word: String, _ meaning: String) {
        self.keyword = keyword
        self.word = word
        self.meaning = meaning
    }
}
