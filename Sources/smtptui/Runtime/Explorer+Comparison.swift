import Comparison
import ScreenModel
import SessionModel

extension Explorer {
    /// Opens the screen on two sessions that are compared; `target` names both.
    static func open(_ comparison: Comparison, _ names: SideNames, target: String) throws {
        let queue = try EventQueue<TransportEvent>()
        let terminal = try openTerminal(queue)
        let model = AppModel(
            comparing: comparison, names, target: target, size: terminal.size,
            marks: Marks.fitting(isUTF8: terminal.isUTF8))
        let link = SessionLink(recorder: Recorder(nil, target: ""), destination: nil, connectTimeout: 0)
        let runner = WorkspaceRunner(
            ScreenFace(Workspace(model), terminal: terminal), SessionGear(link), wiring: nil)
        var loop = SessionLoop(runner, queue: queue)
        loop.run()
    }
}
