import Testing

@testable import SessionModel
@testable import TestSupport

@Suite("A list that keeps its numbers")
struct NumberedListTests {
    @Test("what is kept has the number that it was given, whatever is dropped")
    func numbers() {
        var random = SplitMix64(seed: 3)
        var list = NumberedList<Int>()
        var start = 0
        for number in 0..<5000 {
            list.append(number)
            if random.next() % 7 == 0 {
                let before = Int.random(in: 0...number + 3, using: &random) - number / 3
                list.drop(before: before)
                start = max(start, min(before, number + 1))
            }
            #expect(list.startIndex == start)
            #expect(list.endIndex == number + 1)
            #expect(list.last == (start > number ? nil : number))
            if let middle = list.indices.randomElement(using: &random) { #expect(list[middle] == middle) }
        }
        #expect(Array(list) == Array(start..<5000))
    }

    @Test("equal are lists with the same elements under the same numbers, however they came about")
    func equality() {
        var one = NumberedList<Int>()
        var two = NumberedList<Int>()
        for number in 0..<10 { one.append(number); two.append(number) }
        one.drop(before: 3)
        #expect(one != two)
        for number in 1...3 { two.drop(before: number) }
        #expect(one == two)
        #expect(one.hashValue == two.hashValue)
        one.drop(before: 10)
        #expect(one.isEmpty)
        #expect(one != NumberedList<Int>())
    }
}
