/// A byte stream cut in all the ways that a network may cut it.
enum Splits {
    /// Whole, byte by byte, and at every place once.
    static func all(_ bytes: [UInt8]) -> [[[UInt8]]] {
        let parts = bytes.isEmpty ? [] : (1..<bytes.count).map { [Array(bytes[..<$0]), Array(bytes[$0...])] }
        return [[bytes], bytes.map { [$0] }] + parts
    }

    static func all(_ text: String) -> [[[UInt8]]] { all(Array(text.utf8)) }
}

/// Numbers that look random and are the same in every run.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
