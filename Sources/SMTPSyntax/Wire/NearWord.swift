/// Compares words that may contain a typing error.
package enum NearWord {
    /// Whether two words differ by one extra, missing or wrong letter, or by two swapped letters.
    package static func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        let start = zip(left, right).prefix { $0 == $1 }.count
        let a = left[start...], b = right[start...]
        let swapped = a.count > 1 && b.count > 1 && a.prefix(2).elementsEqual(b.prefix(2).reversed())
        return a.dropFirst().elementsEqual(b.dropFirst()) || a.dropFirst().elementsEqual(b)
            || b.dropFirst().elementsEqual(a) || swapped && a.dropFirst(2).elementsEqual(b.dropFirst(2))
    }
}
