extension Connect: ConnectingCommand {
    static var plain: Connect {
        var connect = Connect()
        connect.host = nil
        connect.port = nil
        connect.names = .plain
        connect.options = .none
        return connect
    }

    mutating func validateWhole() throws {
        try names.validate()
        try options.validateWhole()
        try validate()
    }

    mutating func take(option: String, _ value: String) -> Bool {
        names.take(option: option, value) || options.take(option: option, value)
    }

    mutating func take(operand: String) -> Bool {
        guard host != nil else {
            host = operand
            return true
        }
        guard port == nil, let number = ServerPort(argument: operand) else { return false }
        port = number
        return true
    }
}
