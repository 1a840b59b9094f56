import Testing

@testable import PracticeServer

@Suite("Points in time")
struct MomentTests {
    @Test(
        "a date as messages have it",
        arguments: [
            (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (951_782_399, "Mon, 28 Feb 2000 23:59:59 +0000"),
            (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"), (1_709_251_199, "Thu, 29 Feb 2024 23:59:59 +0000"),
            (1_796_025_600, "Mon, 30 Nov 2026 08:00:00 +0000"), (4_107_542_400, "Mon, 1 Mar 2100 00:00:00 +0000"),
            (-1, "Wed, 31 Dec 1969 23:59:59 +0000"),
        ])
    func date(_ seconds: Int, _ text: String) {
        #expect(Moment(milliseconds: seconds * 1000).mailDate == text)
        #expect(Moment(milliseconds: seconds * 1000 + 999).mailDate == text)
    }

    @Test("the seconds until a moment are rounded up, and never negative")
    func distance() {
        let now = Moment(milliseconds: 500)
        #expect(now.seconds(until: now) == 0 && now.seconds(until: .start) == 0)
        #expect(now.seconds(until: Moment(milliseconds: 501)) == 1)
        #expect(now.seconds(until: now.after(seconds: 2)) == 2)
    }
}
