/// A command of vi's normal mode that needs no motion, one row per key.
struct ViCommand: Sendable {
    /// Whether typing comes next.
    let inserts: Bool
    /// What it does so many times.
    let run: @Sendable (inout LineEditor, Int) -> Void

    init(inserts: Bool = false, _ run: @escaping @Sendable (inout LineEditor, Int) -> Void) {
        self.inserts = inserts
        self.run = run
    }

    static let all: [Character: ViCommand] = [
        "x": ViCommand { line, count in line.cut(right: min(count, line.after.count)) },
        "X": ViCommand { line, count in line.cut(left: min(count, line.before.count)) },
        "D": ViCommand { line, _ in line.cut(right: line.after.count) },
        "C": ViCommand(inserts: true) { line, _ in line.cut(right: line.after.count) },
        "s": ViCommand(inserts: true) { line, count in line.cut(right: min(count, line.after.count)) },
        "S": ViCommand(inserts: true) { line, _ in line.cutAll() },
        "p": ViCommand { line, count in
            line.move(to: line.before.count + 1)
            for _ in 0..<count { _ = line.yank() }
        },
        "P": ViCommand { line, count in for _ in 0..<count { _ = line.yank() } },
        "u": ViCommand { line, count in for _ in 0..<count { line.undo() } },
        "i": ViCommand(inserts: true) { _, _ in },
        "a": ViCommand(inserts: true) { line, _ in line.move(to: line.before.count + 1) },
        "I": ViCommand(inserts: true) { line, _ in line.move(to: 0) },
        "A": ViCommand(inserts: true) { line, _ in line.move(to: .max) },
        "~": ViCommand { line, count in line.changeCase(of: count) },
    ]
}
