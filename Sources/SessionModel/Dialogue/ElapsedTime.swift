/// A span of time in the few characters that the screen has for it.
///
///     0.0004   "<1ms"      0.012   "12ms"      1.26   "1.3s"      75   "75s"      400   "7min"
package enum ElapsedTime {
    /// `seconds` in at most five characters.
    package static func words(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds >= 0.001 else { return "<1ms" }
        if seconds < 0.9995 { return "\(Int((seconds * 1000).rounded()))ms" }
        if seconds < 9.95 {
            let tenths = Int((seconds * 10).rounded())
            return "\(tenths / 10).\(tenths % 10)s"
        }
        if seconds < 100 { return "\(Int(seconds.rounded()))s" }
        return seconds < 6000
            ? "\(Int((seconds / 60).rounded()))min" : "\(Int((min(seconds, 3.6e9) / 3600).rounded()))h"
    }
}
