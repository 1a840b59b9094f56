/// A time as people say it.
///
///     0.012   "12 ms"      1.26   "1.3 s"      31   "31 s"      400   "7 min"
enum SpokenTime {
    static func words(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds >= 0.001 else { return "less than 1 ms" }
        if seconds < 0.9995 { return "\(Int((seconds * 1000).rounded())) ms" }
        if seconds < 9.95 {
            let tenths = Int((seconds * 10).rounded())
            return tenths.isMultiple(of: 10) ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
        }
        return seconds < 100 ? "\(Int(seconds.rounded())) s" : "\(Int((min(seconds, 3.6e9) / 60).rounded())) min"
    }
}
