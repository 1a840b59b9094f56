import ArgumentParser
import PracticeServer

extension Fault {
    /// The value of `--fault`; what is wrong with it is said with the form and the names.
    init(argument: String) throws {
        do throws(FaultProblem) {
            try self.init(reading: argument)
        } catch {
            throw ValidationError(error.words)
        }
    }
}

extension FaultProblem {
    /// What is wrong, in sentences, with what is right.
    var words: String {
        let form = "write NAME@N, such as close@3 or delay:5@DATA"
        let names = "The faults are \(Fault.list.map(\.name).joined(separator: ", "))."
        switch self {
        case .malformed: return "\(form). \(names)"
        case .unknownName(let nearest):
            return "\(form).\(Self.question(nearest)) \(names)"
        case .unknownPlace(let place, let nearest):
            return "\(Printable.text(place)) is not a command that the server knows, a number, dot or all."
                + Self.question(nearest)
        }
    }

    private static func question(_ nearest: String?) -> String { nearest.map { " Did you mean \($0)?" } ?? "" }
}
