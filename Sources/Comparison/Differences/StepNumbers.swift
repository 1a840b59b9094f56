/// A number per text, so that texts are compared once.
struct StepNumbers {
    private var numbers: [[UInt8]: Int] = [:]

    mutating func number(of text: [UInt8]) -> Int {
        if let number = numbers[text] { return number }
        numbers[text] = numbers.count
        return numbers.count - 1
    }
}
