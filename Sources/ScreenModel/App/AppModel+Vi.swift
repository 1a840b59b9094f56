import SessionModel

// The keys of vi in the input, where they are chosen.
extension AppModel {
    /// What a key does in vi's normal mode, or Esc in its insert mode; nil where it means the same as always.
    mutating func pressInVi(_ key: Key) -> [Effect]? {
        guard keyContext == .input, typing.vi != nil, !typing.isFlowing else { return nil }
        typing.guardSecret(enter.isMasked)
        switch key {
        case .escape: return typing.escapeInVi() ? [] : nil
        case .enter:
            typing.vi?.insert()
            return nil
        case .character(let text) where typing.vi?.isNormal == true:
            guard let character = text.first else { return [] }
            return carryOut(typing.typeInVi(character, at: now))
        default: return nil
        }
    }

    private mutating func carryOut(_ wish: ViKeys.Wish) -> [Effect] {
        switch wish {
        case .nothing: []
        case .older: recall { $0.older(than: $1) }
        case .newer: recall { history, _ in history.newer() }
        case .search: searchHistory()
        }
    }

    /// What the user has set is the case from now on.
    mutating func adopt(_ preferences: Preferences) {
        let before = settings.keys
        settings.adopt(preferences)
        if settings.keys != before { typing.vi = settings.keys == .vi ? ViKeys() : nil }
    }
}
