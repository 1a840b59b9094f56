extension Explain: PlainCommand {
    static var plain: Explain {
        var explain = Explain()
        explain.replies = []
        explain.command = nil
        explain.stage = nil
        explain.json = false
        explain.log = false
        explain.summary = false
        return explain
    }

    mutating func take(flag: String) -> Bool {
        switch flag {
        case "--json": json = true
        case "--log": log = true
        case "--summary": summary = true
        default: return false
        }
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
