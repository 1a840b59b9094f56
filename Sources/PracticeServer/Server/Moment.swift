/// A point in time, in milliseconds since 1970 (UTC). The server never reads a clock; the caller passes the time together with the bytes.
package struct Moment: Hashable, Comparable, Sendable {
    package let milliseconds: Int

    package init(milliseconds: Int) { self.milliseconds = milliseconds }

    /// The time of those who have none.
    package static let start = Moment(milliseconds: 0)

    package func after(seconds: Int) -> Moment { Moment(milliseconds: milliseconds + seconds * 1000) }

    package static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    /// The seconds until a later moment, rounded up; 0 for one that has passed.
    func seconds(until later: Moment) -> Int { max(0, (later.milliseconds - milliseconds + 999) / 1000) }
}
