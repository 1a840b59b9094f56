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

        /// Over all servers, of which some demand TLS or a login: nobody can know that before they have said so.
        var goal: Double { self == .nothing ? 0.91 : 0.95 }

        /// Over the servers whose dialogues were not known when most habits were written down.
        var goalOfOthers: Double { self == .nothing ? 0.93 : 0.97 }
    }

    @Test("the agreement per server", arguments: Knowledge.allCases)
    func agreement(_ knowledge: Knowledge) throws {
        let grids = try Capture.all.map { try Self.grid(of: $0, knowledge) }
        for (server, grid) in zip(Capture.all, grids) {
            print("grid, \(knowledge.rawValue), \(server): \(grid.summary)")
        }
        let others = Grid(grids.filter(\.isOther))
        print("grid, \(knowledge.rawValue), Exim and Sendmail: \(others.summary)")
        print("grid, \(knowledge.rawValue), all: \(Grid(grids).summary)")
        #expect(others.share >= knowledge.goalOfOthers, "\(others.misses.joined(separator: "\n"))")
        #expect(Grid(grids).share >= knowledge.goal, "\(Grid(grids).misses.joined(separator: "\n"))")
    }

    private static func grid(of server: String, _ knowledge: Knowledge) throws -> Grid {
        let known = ServerKnowledge(guessesSoftware: knowledge == .software)
        let plays = try Capture(server).scenes.map { CapturePlay($0, at: server, in: Session(server: known)) }
        return Grid(plays.flatMap(\.steps), at: server)
    }
}
