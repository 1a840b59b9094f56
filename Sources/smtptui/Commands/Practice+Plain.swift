extension Practice: ConnectingCommand {
    static var plain: Practice {
        var practice = Practice()
        practice.list = false
        practice.show = nil
        practice.options = .none
        return practice
    }

    mutating func take(flag: String) -> Bool {
        guard flag == "--list" else { return options.take(flag: flag) }
        list = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        guard option == "--show" else { return options.take(option: option, value) }
        show = value
        return true
    }

    mutating func take(operand: String) -> Bool { false }
}
