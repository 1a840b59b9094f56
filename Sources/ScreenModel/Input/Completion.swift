/// The ways to go on with the line, while their list is open.
package struct Completion: Hashable, Sendable {
    let candidates: [Candidate]
    var list: PopupList

    init(_ candidates: [Candidate], chosen: Int = 0) {
        self.candidates = candidates
        list = PopupList(candidates.map { PopupList.Row($0.name, $0.words) }, chosen: chosen)
    }

    var chosen: Candidate? { candidates.indices.contains(list.chosen) ? candidates[list.chosen] : nil }
}
