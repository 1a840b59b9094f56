import SMTPSyntax

/// Why a line of a recording cannot be read.
package enum RecordingLineProblem: Error, Hashable, Sendable {
    case notJSON(JSONProblem)
    /// A field that has to be here, by its name.
    case missing(String)
    /// A field with a value of a type that it cannot have.
    case wrongType(String)
    /// No event is as long as this line.
    case tooLong
}
