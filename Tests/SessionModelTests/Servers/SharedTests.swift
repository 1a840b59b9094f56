import Testing

@testable import SessionModel

@Suite("Values that copies share")
struct SharedTests {
    private struct Holder: Hashable {
        @Shared var list = [1, 2]
    }

    @Test("a change is seen in the copy that made it alone")
    func separate() {
        let first = Holder()
        var second = first
        #expect(first == second && first.hashValue == second.hashValue)
        second.list.append(3)
        #expect(first.list == [1, 2] && second.list == [1, 2, 3] && first != second)
        var third = second
        third.list = [1, 2]
        #expect(third == first && second.list == [1, 2, 3])
    }

    @Test("it is shared on, and then changed apart")
    func sharedOn() {
        var first = Holder()
        let shared = first.$list
        first.list.removeLast()
        #expect(shared.wrappedValue == [1, 2] && first.list == [1])
    }

    @Test("a revision is no part of what is equal")
    func revision() {
        var revision = Revision()
        let before = revision
        revision.advance()
        #expect(revision == before && !revision.isSame(as: before) && revision.isSame(as: revision))
    }
}
