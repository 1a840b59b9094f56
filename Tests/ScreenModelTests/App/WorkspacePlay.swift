@testable import ScreenModel
@testable import SessionModel

/// Several sessions played without a terminal: what they ask for is answered as the edge does it.
struct WorkspacePlay {
    private(set) var workspace: Workspace
    /// What was asked for last, but for sessions that begin and end, which is done.
    private(set) var effects: [SessionEffect] = []
    private(set) var time = 0.0

    init(width: Int = 80, height: Int = 24) {
        self.init(Play(width: width, height: height).model)
    }

    init(_ model: AppModel) { workspace = Workspace(model) }

    /// Two sessions: in the first a recipient was refused, the second has greeted and is shown.
    static func two(width: Int = 80, height: Int = 24) -> WorkspacePlay {
        var play = WorkspacePlay(Play.recipients(width: width, height: height).model)
        play.time = 1
        play.send(":connect other.example.net:2525")
        play.happen(.connected(address: "192.0.2.26:2525"), in: 2)
        play.server("220 other.example.net ESMTP", in: 2)
        return play
    }

    var model: AppModel { workspace.shown.model }

    /// Something happens, a hundredth of a second later.
    mutating func happen(_ event: AppEvent, in session: Int? = nil) {
        time += 0.01
        effects = answer(workspace.take(event, in: session, at: time))
    }

    private mutating func answer(_ effects: [SessionEffect]) -> [SessionEffect] {
        effects.flatMap { asked -> [SessionEffect] in
            switch asked.effect {
            case .open(let endpoint, _):
                return workspace.open(
                    endpoint.description, recording: .on(path: "y.jsonl"), beside: asked.session, at: time)
            case .openProfile(let profile):
                return workspace.open(
                    target(of: profile), recording: .on(path: "y.jsonl"), beside: asked.session, at: time)
            case .leave:
                workspace.left(asked.session, at: time)
                return [asked]
            default: return [asked]
            }
        }
    }

    private func target(of profile: ConnectionProfile) -> String {
        if case .at(let endpoint) = profile.server { endpoint.description } else { "practice server" }
    }

    mutating func wait(_ seconds: Double) { time += seconds }

    mutating func server(_ lines: String..., in session: Int) {
        happen(.received(lines.flatMap { Array(($0 + "\r\n").utf8) }), in: session)
    }

    mutating func press(_ keys: Key...) { for key in keys { happen(.key(key)) } }

    mutating func type(_ text: String) { for character in text { happen(.key(.character(String(character)))) } }

    /// Types a line and sends it.
    mutating func send(_ line: String) {
        type(line)
        press(.enter)
    }

    /// What was written to the server of a session.
    func written(in session: Int) -> String {
        effects.compactMap {
            guard $0.session == session, case .write(let bytes) = $0.effect else { return nil }
            return String(decoding: bytes, as: UTF8.self)
        }.joined()
    }

    /// The row of the screen that has a text.
    func row(with text: String) -> String? { Play(model).row(with: text) }

    /// The first row of the screen.
    var header: String { String(Play(model).screen.text.prefix { $0 != "\n" }) }
}
