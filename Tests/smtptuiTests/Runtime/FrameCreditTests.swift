import Testing

@testable import smtptui

@Suite("When a picture is drawn")
struct FrameCreditTests {
    /// How many pictures are drawn when there is a new one at each of these times, in milliseconds.
    private func drawn(_ credit: inout FrameCredit, _ times: some Sequence<Int>) -> [Int] {
        times.filter { credit.take(at: Double($0) / 1000) }
    }

    @Test("the first ones are drawn at once")
    func start() {
        var credit = FrameCredit()
        #expect(drawn(&credit, [0, 0, 0, 0, 1, 2]) == [0, 0, 0])
    }

    @Test("a stream is drawn sixty times a second")
    func stream() {
        var credit = FrameCredit()
        let times = drawn(&credit, 0..<10_000)
        #expect((600...603).contains(times.count))
        #expect(zip(times, times.dropFirst()).dropFirst(3).allSatisfy { $1 - $0 >= 16 })
    }

    @Test("after a pause the next ones are drawn at once again")
    func pause() {
        var credit = FrameCredit()
        _ = drawn(&credit, 0..<1000)
        #expect(drawn(&credit, [1100, 1100, 1100, 1100]) == [1100, 1100, 1100])
    }

    @Test("a key in a stream is drawn at once, and so is the reply to it")
    func key() {
        var credit = FrameCredit()
        _ = drawn(&credit, 0..<1000)
        credit.restore()
        #expect(drawn(&credit, [1000, 1001, 1002, 1003]) == [1000, 1001, 1002])
    }

    @Test("what is not drawn is drawn when its time has come, and not before")
    func next() {
        var credit = FrameCredit()
        #expect(credit.next == -.infinity)
        #expect(drawn(&credit, [5000, 5000, 5000]).count == 3)
        let next = credit.next
        #expect(next > 5 && next < 5 + FrameCredit.interval * 1.01)
        let early = credit.take(at: next.nextDown)
        let due = credit.take(at: next)
        #expect(!early && due)
    }
}
