/// A fault of a message, and where it is.
package struct MessageFinding: Hashable, Sendable {
    package let fault: MessageFault
    /// The first line that has it, from 1.
    package let line: Int
    /// How many lines have it.
    package internal(set) var count = 1

    package init(fault: MessageFault, line: Int) {
        self.fault = fault
        self.line = line
    }

    /// `Line 3 has a NUL byte`; what is about the whole message names no line.
    package func words(_ conditions: MessageConditions) -> String {
        let words = fault.words(conditions)
        guard fault.isOfLine else { return words }
        let others = count == 1 ? "" : count == 2 ? " (and 1 more)" : " (and \(count - 1) more)"
        return "Line \(line)\(others) \(words)"
    }
}
