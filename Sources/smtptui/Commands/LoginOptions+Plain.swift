extension LoginOptions {
    /// The options when none is given.
    static var plain: LoginOptions {
        var options = LoginOptions()
        options.user = nil
        options.passwordFile = nil
        options.passwordCommand = nil
        options.netrc = false
        return options
    }

    mutating func take(flag: String) -> Bool {
        guard flag == "--netrc" else { return false }
        netrc = true
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--user": user = value
        case "--password-file": passwordFile = value
        case "--password-command": passwordCommand = value
        default: return false
        }
        return true
    }
}
