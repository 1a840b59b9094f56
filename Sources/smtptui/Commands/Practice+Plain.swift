extension Practice: PlainCommand {
    static var plain: Practice {
        var practice = Practice()
        practice.list = false
        practice.options = .plain
        return practice
    }

    func validateWhole() throws { try options.validateWhole() }

    mutating func take(flag: String) -> Bool {
        guard flag == "--list" else { return options.take(flag: flag) }
        list = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool { options.take(option: option, value) }

    mutating func take(operand: String) -> Bool { false }
}
