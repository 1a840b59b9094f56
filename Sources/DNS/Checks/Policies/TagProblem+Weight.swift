extension TagProblem {
    /// Whether a receiver may read the record in another way than its author wants.
    package var isMistake: Bool {
        switch self {
        case .malformed, .wrongValue, .missing, .repeated: true
        case .unknownTag, .dated: false
        }
    }
}
