import Lessons

extension Learn: PlainCommand {
    static var plain: Learn {
        var learn = Learn()
        (learn.lesson, learn.report, learn.learner) = (nil, nil, nil)
        (learn.lessons, learn.scenarios) = (nil, nil)
        (learn.list, learn.reset, learn.plain, learn.noRecord) = (false, false, false, false)
        return learn
    }

    mutating func take(flag: String) -> Bool {
        switch flag {
        case "--list": list = true
        case "--reset": reset = true
        case "--plain": plain = true
        case "--no-record": noRecord = true
        default: return false
        }
        return true
    }

    mutating func take(option: String, _ value: String) -> Bool {
        switch option {
        case "--report":
            guard let format = LessonReportFormat(rawValue: value) else { return false }
            report = format
        case "--learner": learner = value
        case "--lessons": lessons = value
        case "--scenarios": scenarios = value
        default: return false
        }
        return true
    }

    mutating func take(operand: String) -> Bool {
        guard lesson == nil else { return false }
        lesson = operand
        return true
    }
}
