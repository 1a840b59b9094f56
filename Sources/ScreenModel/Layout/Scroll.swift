/// The arithmetic of what is longer than its room.
enum Scroll {
    /// The row at the top that is nearest to the wanted one while so many rows stay in view.
    static func top(_ wanted: Int, of rows: Int, keeping room: Int) -> Int { max(0, min(wanted, rows - room)) }
}
