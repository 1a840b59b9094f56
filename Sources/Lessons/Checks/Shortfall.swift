/// Why what the learner has just done is not what a step asks for.
///
///     Not yet: the header has no field Subject:.
package struct Shortfall: Hashable, Sendable {
    /// The number of the step, from 0.
    package let step: Int
    package let lacks: [Lack]
    /// What the lesson itself says of it: an example, a place to look.
    package let remark: String?

    package init(_ step: Int, _ lacks: [Lack], remark: String? = nil) {
        (self.step, self.lacks, self.remark) = (step, lacks, remark)
    }

    /// More are not said at once.
    private static let most = 2

    /// What is missing, in sentences. Fields that are missing are named together.
    package var words: String {
        let absent = lacks.compactMap(\.absentField)
        let fields =
            absent.count > 1 ? ["the header has no fields " + absent.map { $0 + ":" }.joined(separator: ", ")] : []
        let others = lacks.filter { absent.count < 2 || $0.absentField == nil }.map(\.description)
        let clauses = (fields + others).prefix(Self.most).joined(separator: "; ")
        return clauses + "." + (remark.map { " " + $0 } ?? "")
    }
}

extension Lack {
    /// The name of a field that the header does not have.
    fileprivate var absentField: String? {
        guard case .condition(.field(let name, _), seen: nil) = self else { return nil }
        return name
    }
}
