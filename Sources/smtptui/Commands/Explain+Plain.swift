extension Explain: PlainCommand {
    static var plain: Explain {
        var explain = Explain()
        explain.replies = []
        explain.command = nil
        explain.stage = nil
        explain.json = false
        return explain
    }

    mutating func take(flag: String) -> Bool {
        guard flag == "--json" else { return false }
        json = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--command": command = value
        case "--stage": stage = value
        default: return false
        }
        return true
    }

    mutating func take(operand: String) -> Bool {
        replies.append(operand)
        return true
    }
}
