import ArgumentParser
import Lessons

extension LessonReportFormat: ExpressibleByArgument {}
