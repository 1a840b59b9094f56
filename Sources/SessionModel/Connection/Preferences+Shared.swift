extension Preferences {
    /// These, with what is the same in all sessions as in others.
    package func sharing(_ others: Preferences) -> Preferences {
        var shared = self
        // The values are those of settings, so each of them can be read.
        for setting in Setting.all where !setting.isOfSession { try? setting.set(setting.value(others), in: &shared) }
        return shared
    }
}
