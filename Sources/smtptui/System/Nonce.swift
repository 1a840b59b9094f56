/// The random part of an authentication.
enum Nonce {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")

    /// 32 letters and digits, about 190 bits, from the random generator of the system.
    static func draw() -> String {
        String((0..<32).compactMap { _ in letters.randomElement() })
    }
}
