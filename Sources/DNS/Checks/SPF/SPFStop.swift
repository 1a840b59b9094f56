/// Why an SPF evaluation goes no further.
enum SPFStop: Error, Hashable, Sendable {
    /// An answer is still to come.
    case awaited
    /// permerror or temperror.
    case ended(SPFResult, SPFProblem)

    static func permerror(_ problem: SPFProblem) -> SPFStop { .ended(.permerror, problem) }
}
