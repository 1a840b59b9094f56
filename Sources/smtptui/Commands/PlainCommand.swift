import ArgumentParser

/// A command whose plain command line is read here and not by ArgumentParser.
///
/// ArgumentParser takes 20 million instructions for `--version` and 32 million for `run` with its options, three times
/// what the rest of a short session takes: it asks the runtime which protocols its generic types conform to, and each
/// question searches all conformances in the program. Comparing the words with the names takes 0.2 million. Whatever is
/// not plain is left to ArgumentParser: help, completions, `--option=value`, and every mistake.
protocol PlainCommand: ParsableCommand {
    /// The command without arguments.
    static var plain: Self { get }
    /// Whether all required operands have been taken.
    var isComplete: Bool { get }
    /// Checks the values as ArgumentParser does, those of its groups of options first.
    mutating func validateWhole() throws

    /// Takes a flag; false if the command has no such flag.
    mutating func take(flag: String) -> Bool
    /// Takes an option and its value; false if the command has no such option, or if the value is invalid.
    mutating func take(option: String, _ value: String) -> Bool
    /// Takes the next operand; false if there are too many.
    mutating func take(operand: String) -> Bool
}

extension PlainCommand {
    var isComplete: Bool { true }

    mutating func validateWhole() throws { try validate() }

    /// Reads the arguments after the name of the command; nil if ArgumentParser has to read them.
    init?(plain arguments: ArraySlice<String>) {
        self = Self.plain
        var rest = arguments
        while let word = rest.popFirst() {
            if Self.isOperand(word) {
                guard take(operand: word) else { return nil }
            } else if !take(flag: word) {
                guard let value = rest.popFirst(), Self.isValue(value), take(option: word, value) else { return nil }
            }
        }
        guard isComplete, (try? validateWhole()) != nil else { return nil }
    }

    /// The places of the operands among the arguments after the name of the command, also where others are a mistake.
    static func operands(in arguments: ArraySlice<String>) -> [Int] {
        var command = Self.plain
        var places: [Int] = []
        var isValue = false
        for place in arguments.indices {
            let word = arguments[place]
            if isValue {
                isValue = false
            } else if word == "--" {
                return places + Array(arguments[(place + 1)...].indices)
            } else if isOperand(word) {
                places.append(place)
            } else {
                isValue = !word.contains("=") && !command.take(flag: word)
            }
        }
        return places
    }

    private static func isValue(_ word: String) -> Bool { !word.isEmpty && !word.hasPrefix("-") }

    /// `-` is standard input.
    private static func isOperand(_ word: String) -> Bool { isValue(word) || word == "-" }
}
