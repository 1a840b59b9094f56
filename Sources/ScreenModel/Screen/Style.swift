package struct Style: Hashable, Sendable {
    package var role: Role
    /// Part of what is chosen; shown in reverse.
    package var isSelected: Bool

    package init(_ role: Role, isSelected: Bool = false) {
        self.role = role
        self.isSelected = isSelected
    }
}
