import ArgumentParser
import Comparison

/// The kinds of differences that are ignored, as they are written: `time,text`.
struct IgnoredKinds: ExpressibleByArgument {
    let kinds: Set<DifferenceKind>

    init?(argument: String) {
        var kinds: Set<DifferenceKind> = []
        for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
            guard let kind = DifferenceKind(rawValue: String(name)) else { return nil }
            kinds.insert(kind)
        }
        self.kinds = kinds
    }
}
