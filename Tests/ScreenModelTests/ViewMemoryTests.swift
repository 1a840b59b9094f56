import Synchronization
import Testing

@testable import ScreenModel
@testable import SessionModel

/// What is remembered from picture to picture is never seen: the screen is the one that is drawn without it.
@Suite("What is remembered of the screen")
struct ViewMemoryTests {
    /// Draws each moment with and without a memory, and counts the moments at which they differ.
    private final class Onlooker: Sendable {
        private let memory = Mutex(ViewMemory())
        let different = Mutex(0)

        func look(at model: AppModel) {
            let remembered = memory.withLock { view(model, &$0) }
            if remembered != view(model) { different.withLock { $0 += 1 } }
        }
    }

    private static func differences(_ play: () -> Void) -> Int {
        let onlooker = Onlooker()
        Play.$onlooker.withValue({ onlooker.look(at: $0) }, operation: play)
        return onlooker.different.withLock { $0 }
    }

    @Test("it is not to be seen at any moment of any scene", arguments: GoldenScreenTests.scenes.indices)
    func scenes(_ number: Int) {
        let size = GoldenScreenTests.sizes[number % GoldenScreenTests.sizes.count]
        #expect(Self.differences { _ = GoldenScreenTests.scenes[number].play(size) } == 0)
    }

    private static let events: [AppEvent] =
        (1...8).map { .key(.function($0)) }
        + [.up, .down, .pageUp, .pageDown, .tab, .enter, .escape, .backspace, .left, .home].map { .key($0) }
        + ["t", "u", "c", "k"].map { .key(.control($0)) }
        + ["?", ":", "q", "n", "R", " ", "é", "日"].map { .key(.character($0)) }
        + ["250 ok\r\n", "250-more", "\r\n550 5.1.1 no\r\n", "421 bye\r\n", "334 \r\n"]
        .map { .received(Array($0.utf8)) }
        + [(80, 24), (120, 40), (40, 10), (81, 16), (3, 3)].map { .resized(Size(width: $0, height: $1)) }
        + [
            .tick, .tick, .paste("NOOP\nRSET"), .paste("MAIL FROM:<a@b.example>"), .ended(""),
            .connected(address: "192.0.2.25:25"), .recordingFailed("no room"),
            .connectionFailed(ConnectionFailure(.refused, .tcp(host: "mail.example.test", port: 25))),
        ]

    @Test("nor when anything happens in any order", arguments: 0..<8 as Range<UInt64>)
    func anything(_ seed: UInt64) {
        var random = Wheel(seed)
        let differences = Self.differences {
            var play = GoldenScreenTests.scenes[Int(seed) % GoldenScreenTests.scenes.count]
                .play(Size(width: 100, height: 30))
            for _ in 0..<120 {
                if let event = Self.events.randomElement(using: &random) { play.happen(event) }
                if random.next() % 8 == 0 { play.wait(Double(random.next() % 3)) }
            }
        }
        #expect(differences == 0)
    }
}

extension ViewMemoryTests {
    @Test("nor when the sessions change, or one of them ends", arguments: 0..<8 as Range<UInt64>)
    func sessions(_ seed: UInt64) {
        var random = Wheel(seed)
        var memory = ViewMemory()
        var play = WorkspacePlay.two(width: 100, height: 30)
        play.send(":connect third.example.net")
        let more: [AppEvent] = [.key(.control("o")), .key(.control("o")), .key(.control("q")), .key(.control("o"))]
        for step in 0..<150 {
            let event = step % 5 == 0 ? more.randomElement(using: &random) : Self.events.randomElement(using: &random)
            // Two sessions whose revisions are the same numbers have different screens.
            if let event { play.happen(event, in: random.next() % 3 == 0 ? Int(random.next() % 3) + 1 : nil) }
            let remembered = view(play.workspace, &memory)
            #expect(remembered == view(play.model), "\(step)")
        }
    }
}

/// Numbers that look random, the same ones with each run.
private struct Wheel: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &+ 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 16 ^ state << 48
    }
}
