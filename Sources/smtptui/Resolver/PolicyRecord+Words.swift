import DNS

extension PolicyRecord {
    /// Why there is no policy, in a sentence; nil where there is one. `name` is what is looked for: `DMARC`.
    func words(_ name: String, at place: String) -> String? {
        switch self {
        case .one: nil
        case .absent(let others):
            others == 0
                ? "There is no \(name) record at \(place)."
                : "There is no \(name) record at \(place); its \(others == 1 ? "TXT record is" : "\(others) TXT records are") another one."
        case .several(let count): "There are \(count) \(name) records at \(place), which counts as none."
        case .failed(.noSuchName), .failed(.noData): "There is no \(name) record at \(place)."
        case .failed(let failure): "\(place) TXT: \(failure.words)."
        }
    }
}
