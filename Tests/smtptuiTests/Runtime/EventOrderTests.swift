import Testing

@testable import smtptui

@Suite("The order of events")
struct EventOrderTests {
    @Test("the time of an event is never before that of the event before it")
    func order() {
        var order = EventOrder()
        let times = [0.5, 0.25, 0.5, 0.75, 0.1, 1].map { order.time(of: $0) }
        #expect(times == [0.5, 0.5, 0.5, 0.75, 0.75, 1])
    }
}
