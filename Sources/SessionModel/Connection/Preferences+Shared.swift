extension Preferences {
    /// These, with what has changed in others of what is the same in all sessions.
    package func sharing(_ others: Preferences, since old: Preferences) -> Preferences {
        var shared = self
        for setting in Setting.all where !setting.isOfSession {
            let value = setting.value(others)
            // The values are those of settings, so each of them can be read.
            if value != setting.value(old) { try? setting.set(value, in: &shared) }
        }
        return shared
    }
}
