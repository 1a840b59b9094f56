extension Connect: ConnectingCommand {
    static var plain: Connect {
        var connect = Connect()
        connect.host = nil
        connect.port = nil
        connect.options = .none
        return connect
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
