/// What a script does between two steps.
enum ScriptControl: Hashable, Sendable {
    /// It waits for so many seconds.
    case sleep(Double)
    /// It goes on elsewhere where the server does not offer something.
    case unlessOffered(ScriptCondition, Target)
    /// It goes on elsewhere.
    case jump(Target)

    /// Where it goes on: a step, and the first control in front of it that is to be carried out.
    struct Target: Hashable, Sendable {
        var step: Int
        var control: Int

        /// Not known before the end of the part is read.
        static let open = Target(step: .max, control: .max)
    }
}
