extension Connect: PlainCommand {
    static var plain: Connect {
        var connect = Connect()
        connect.host = nil
        connect.options = .plain
        return connect
    }

    func validateWhole() throws { try options.validateWhole() }

    mutating func take(flag: String) -> Bool { options.take(flag: flag) }

    mutating func take(option: String, _ value: String) -> Bool { options.take(option: option, value) }

    mutating func take(operand: String) -> Bool {
        guard host == nil else { return false }
        host = operand
        return true
    }
}
