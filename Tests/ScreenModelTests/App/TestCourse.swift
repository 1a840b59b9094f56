@testable import Lessons

extension Course {
    /// Two short lessons: the scenes do not change with the words of the course.
    static let ofTests = Course("test", [Entry("leave", leave), Entry("sender", sender)])

    private static let leave = #"""
        name: leave
        title: Say hello and leave
        goal: Begin a session and end it.
        read:
          - The server speaks first. A command is a word and its argument.
          - EHLO says who you are, and QUIT ends the session.
        steps:
          - do: Say hello with EHLO and a name.
            see: {command: EHLO, reply: 250}
            solution: |
              EHLO client.example.org
          - do: End the session.
            see: {end: quit}
            solution: |
              QUIT
        hints:
          - A name is client.example.org, for example.
          - The word for the end is QUIT.
        mistake:
          do: Misspell a command.
          see: {command: "*", reply: 500}
          recovery:
            do: Send a right one.
            see: {command: [NOOP, EHLO], reply: 2yz}
        summary:
          - EHLO begins a session, and QUIT ends it.
        sections: [RFC 5321 §4.1.1.1, RFC 5321 §4.1.1.10]
        """#

    private static let sender = #"""
        name: sender
        title: Name a sender
        goal: Begin a transaction.
        read:
          - MAIL names the sender.
        scenario: greylisting
        steps:
          - do: Name a sender with MAIL.
            see: {command: MAIL, reply: 250}
            solution: |
              EHLO client.example.org
              MAIL FROM:<alice@example.org>
        summary:
          - MAIL begins a transaction.
        sections: [RFC 5321 §4.1.1.2]
        """#
}
