import Testing

@testable import SMTPSyntax
@testable import SessionModel
@testable import TestSupport

/// Whether what is foreseen comes true, counted once for each state and command of a server.
///
/// A line that dialogues repeat a hundred times, such as EHLO and QUIT, counts as often as one that was sent once.
@Suite("The grid of states and commands at real servers", .serialized)
struct GridTests {
    /// How much is known of the server when a dialogue begins.
    enum Knowledge: String, CaseIterable {
        case nothing = "server unknown"
        case software = "software recognized"
    }

    @Test("the agreement per server", arguments: Knowledge.allCases)
    func agreement(_ knowledge: Knowledge) throws {
        var all: [Grid] = []
        for server in Capture.all {
            let grid = try Self.grid(of: server, knowledge)
            all.append(grid)
            print("grid, \(knowledge.rawValue), \(server): \(grid.summary)")
            for miss in grid.misses { print("- \(knowledge.rawValue): \(miss)") }
        }
        print("grid, \(knowledge.rawValue), all: \(Grid(all).summary)")
        print("grid, \(knowledge.rawValue), not used for habits: \(Grid(all.filter(\.isOther)).summary)")
    }

    static func grid(of server: String, _ knowledge: Knowledge) throws -> Grid {
        let known = ServerKnowledge(guessesSoftware: knowledge == .software)
        let plays = try Capture(server).scenes.map { scene in
            CapturePlay(scene, at: server, in: Session(lmtp: false, server: known))
        }
        return Grid(plays.flatMap(\.steps), at: server)
    }
}
