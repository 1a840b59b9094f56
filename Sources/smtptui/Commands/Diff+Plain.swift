extension Diff: PlainCommand {
    static var plain: Diff {
        var diff = Diff()
        diff.before = ""
        diff.after = ""
        diff.format = nil
        diff.json = false
        diff.ignore = nil
        return diff
    }

    var isComplete: Bool { !after.isEmpty }

    mutating func take(flag: String) -> Bool {
        guard flag == "--json" else { return false }
        json = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--format":
            guard let named = DiffFormat(rawValue: value) else { return false }
            format = named
        case "--ignore":
            guard let kinds = IgnoredKinds(argument: value) else { return false }
            ignore = kinds
        default: return false
        }
        return true
    }

    mutating func take(operand: String) -> Bool {
        if before.isEmpty {
            before = operand
        } else if after.isEmpty {
            after = operand
        } else {
            return false
        }
        return true
    }
}
