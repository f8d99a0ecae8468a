import Testing

/// A CSV of one row beside the names of its columns, and what is wrong with it.
struct ProblemCase: CustomTestStringConvertible, Sendable {
  var csv: String
  var problems: [String]

  init(_ csv: String, _ problems: String...) {
    self.csv = csv
    self.problems = problems
  }

  var testDescription: String { csv.debugDescription }

  static let head = "extension,first name,last name,email"

  /// Another column for one person.
  static func cell(_ column: String, _ value: String, _ problems: String...) -> ProblemCase {
    var example = ProblemCase(
      "\(head),\(column)\n1001,Ada,Lovelace,ada@acme.example.com,\(value)\n")
    example.problems = problems
    return example
  }
}

extension ProblemCase {
  static let rows = [
    ProblemCase("\(head)\n1001,Ada,Lovelace,ada@acme.example.com\n"),
    ProblemCase(
      "\(head)\n1001,Ada,Lovelace\n",
      "2:1 error csv-syntax row 2: the row has only 3 cells, the first row has 4"),
    ProblemCase(
      "\(head)\n1001\n",
      "2:1 error csv-syntax row 2: the row has only 1 cell, the first row has 4"),
    ProblemCase(
      "\(head),,\n1001,Ada,Lovelace,ada@acme.example.com\n1002,Alan,Turing,alan@acme.example.com,\n"
    ),
    ProblemCase(
      "\(head),notes\n1001,Ada,Lovelace,ada@acme.example.com\n",
      "1:38 warning unknown-column row 1, \"notes\" (E): the column isn't known, and is left out",
      "2:1 warning adjusted-cell row 2: the row ends before column \"notes\" (E), which isn't read"),
    ProblemCase(
      "\(head),site,\n1001,Ada,Lovelace,ada@acme.example.com\n",
      "2:1 error csv-syntax row 2: the row has only 4 cells, the first row has 6"),
    ProblemCase(
      "\(head),pin,\n1001,Ada,Lovelace,ada@acme.example.com,7391\n",
      "2:1 error csv-syntax row 2: the row has only 5 cells, the first row has 6"),
    ProblemCase(
      "\(head)\n1001,Ada,Lovelace,ada@acme.example.com,x\n",
      "2:40 error csv-syntax row 2, E: the row has 5 cells, the first row has 4"),
    ProblemCase("\(head)\n1001,Ada,Lovelace,ada@acme.example.com,,\n,,,\n"),
    ProblemCase(
      "\(head),pin\n1001,Ada,Lovelace,ada@acme.example.com,7391,\n",
      "2:45 error csv-syntax row 2, F: the row has 6 cells, the first row has 5"),
    ProblemCase(
      "\(head)\n1001,\"Ada,Lovelace,ada@acme.example.com\n",
      "2:6 error csv-syntax row 2, \"first name\" (B): a quote begins here and is never closed"),
    ProblemCase(
      "\(head)\n1001,\"A\"da,Lovelace,ada@acme.example.com\n",
      "2:6 error csv-syntax row 2, \"first name\" (B): text follows a closing quote"),
    ProblemCase(
      "\(head)\n1001,A\u{0}da,Lovelace,ada@acme.example.com\n",
      "2:6 error csv-syntax row 2, \"first name\" (B): the cell holds a NUL byte"),
    ProblemCase(
      "\(head)\n,Ada,Lovelace,ada@acme.example.com\n",
      "2:1 error missing-key row 2: the extension is missing"),
    ProblemCase(
      "\(head)\n1001,,,ada@acme.example.com\n",
      "2:1 error missing-key row 2: the first name is missing",
      "2:1 error missing-key row 2: the last name is missing"),
    ProblemCase(
      "\(head)\n1001,Ada,Lovelace,\n",
      "2:1 warning person-without-email row 2: a person without email"),
    ProblemCase(
      "\(head)\n10x1,Ada,Lovelace,ada@acme\n",
      "2:1 error invalid-value row 2, \"extension\" (A): \"10x1\" is not an extension",
      "2:19 error invalid-value row 2, \"email\" (D): \"ada@acme\" has a domain without a dot"),
  ]

  static let columns = [
    ProblemCase(
      "\(head),7391\n1001,Ada,Lovelace,ada@acme.example.com,x\n",
      "1:38 warning unknown-column row 1, E: the column has a number for a name, and is left out"),
    ProblemCase(
      "extention,first name,last name\n1001,Ada,Lovelace\n",
      "1:1 error missing-column row 1: there is no column extension",
      "1:1 warning unknown-column row 1, \"extention\" (A): the column isn't known, and is left out"
    ),
    ProblemCase(
      "extension,ext,first name,last name\n1001,1001,Ada,Lovelace\n",
      "1:11 error duplicate-column row 1, \"ext\" (B): column \"extension\" (A) means the same",
      "2:1 warning person-without-email row 2: a person without email"),
    ProblemCase(
      "extension,last name\n1001,Lovelace\n",
      "1:1 error missing-column row 1: there is no column first name",
      "2:1 warning person-without-email row 2: a person without email"),
    ProblemCase(
      "1001,Ada,Lovelace\n",
      "1:1 error missing-column row 1: no column has a name that is known"),
  ]

  static let cells = [
    cell(
      "domain", "other.example.com",
      "2:40 error other-domain row 2, \"domain\" (E): the domain is \"other.example.com\", the workspace's is acme.example.com"
    ),
    cell("domain", "ACME.example.com"),
    cell(
      "time zone", "America/New_Yrok",
      "2:40 error unknown-time-zone row 2, \"time zone\" (E): unknown time zone \"America/New_Yrok\""
    ),
    cell(
      "scope", "Office Manger",
      "2:40 error invalid-value row 2, \"scope\" (E): unknown scope \"Office Manger\""),
    cell(
      "scope", "Reseller",
      "2:40 error invalid-value row 2, \"scope\" (E): only the provider's support gives the scope \"Reseller\""
    ),
    cell(
      "vmail enabled", "maybe",
      "2:40 error invalid-value row 2, \"vmail enabled\" (E): \"maybe\" is not yes or no"),
    cell(
      "answer time", "soon",
      "2:40 error invalid-value row 2, \"answer time\" (E): \"soon\" is not a whole number from 1 to 600"
    ),
    cell(
      "caller id", "1.6176E+10",
      "2:40 error damaged-cell row 2, \"caller id\" (E): \"1.6176E+10\": a spreadsheet rounded this number, and its last digits are gone"
    ),
    cell(
      "caller id", "#REF!",
      "2:40 error damaged-cell row 2, \"caller id\" (E): \"#REF!\": a formula came to nothing here"),
    cell(
      "caller id", "Jan-44",
      "2:40 error damaged-cell row 2, \"caller id\" (E): \"Jan-44\": a spreadsheet made a date of this number"
    ),
    cell(
      "caller id", "16175550100.0",
      "2:40 warning adjusted-cell row 2, \"caller id\" (E): 16175550100 has no + in front; kept as it is",
      "2:40 warning adjusted-cell row 2, \"caller id\" (E): \"16175550100.0\": a spreadsheet added decimals; read as 16175550100"
    ),
    cell(
      "direct numbers", "+16175550100; +1 (617) 555-0100",
      "2:40 warning adjusted-cell row 2, \"direct numbers\" (E): \"+16175550100\" stands here twice; once is kept"
    ),
    cell(
      "agents", "1002",
      "2:40 error conflicting-keys row 2, \"agents\" (E): agents is for call queues only"),
    cell(
      "srv_code", "system-fax",
      "2:40 error invalid-value row 2, \"srv_code\" (E): \"system-fax\" is not a service that is known"
    ),
    cell(
      "kind", "robot",
      "2:40 error invalid-value row 2, \"kind\" (E): \"robot\" is not one of person, conference_bridge, auto_attendant, call_queue"
    ),
    cell(
      "department", "\u{FFFD}x",
      "2:40 error damaged-cell row 2, \"department\" (E): \"\u{FFFD}x\": a letter was lost"
    ),
    cell(
      "department", "\"a\nb\"",
      "2:40 error invalid-value row 2, \"department\" (E): \"a\\nb\" has a line break or another control character"
    ),
    cell(
      "voicemail", "7391",
      "2:40 error invalid-value row 2, \"voicemail\" (E): the value is not yes or no"),
    cell(
      "email_vmail", "7391.0",
      "2:40 error invalid-value row 2, \"email_vmail\" (E): the value is not yes or no"),
    cell(
      "time zone", "GMT-5",
      "2:40 error unknown-time-zone row 2, \"time zone\" (E): unknown time zone \"GMT-5\""),
    cell("pin", "7391"),
    cell(
      "pin", "Jr",
      "2:40 error csv-syntax row 2, \"pin\" (E): the voicemail PIN has letters: are the row's cells shifted?"
    ),
    cell(
      "pin", "123",
      "2:40 warning weak-pin row 2, \"pin\" (E): the voicemail PIN isn't made of 4 to 8 digits"),
    cell(
      "pin", "1234",
      "2:40 warning weak-pin row 2, \"pin\" (E): the voicemail PIN is one that anybody would try first"
    ),
  ]

  static let comparisons = [
    ProblemCase(
      "\(head),login\n1001,Ada,Lovelace,ada@acme.example.com,\n1002,Grace,Hopper,grace@acme.example.com,1001@ACME.example.com\n1001,Alan,Turing,Ada@acme.example.com,\n",
      "3:42 error duplicate-login row 3, \"login\" (E): login name \"1001@ACME.example.com\" is that of row 2 too",
      "4:1 error duplicate-user row 4, \"extension\" (A): extension 1001 is that of row 2 too",
      "4:18 warning shared-email row 4, \"email\" (D): \"Ada@acme.example.com\" is an email of row 2 too"
    ),
    ProblemCase(
      "ext,first name,kind,agents\n8000,Care,call_queue,\"1001, 8000, 9999\"\n",
      "2:22 error unknown-extension row 2, \"agents\" (D): no row has the agent 1001",
      "2:22 error unknown-extension row 2, \"agents\" (D): no row has the agent 9999",
      "2:22 error unknown-extension row 2, \"agents\" (D): the agent 8000 is no person"),
    ProblemCase(
      "ext,first name,kind,department\n1001,A,call_queue,Sales\n1002,B,call_queue,sales\n1003,C,call_queue,\n1004,D,call_queue,\n1005,E,call_queue,\n44,F,call_queue,\n",
      "3:19 warning adjusted-cell row 3, \"department\" (D): \"sales\" is written \"Sales\" above; kept as it is",
      "7:1 warning adjusted-cell row 7, \"ext\" (A): extension 44 has 2 digits, 5 of 6 have 4; kept as it is"
    ),
    ProblemCase(
      "ext,first name,kind,did\n1001,A,call_queue,+16175550100\n1002,B,call_queue,16175550101\n1003,C,call_queue,+16175550100\n1004,D,call_queue,911\n",
      "3:19 warning adjusted-cell row 3, \"did\" (D): 16175550101 has no + in front; kept as it is",
      "4:19 error duplicate-number row 4, \"did\" (D): phone number +16175550100 is routed to row 2 too"
    ),
    ProblemCase(
      "ext,first name,kind,site\n1001,A,call_queue,Customer Care\n1002,B,call_queue,customer  care\n"
        + "1003,C,call_queue,Customer\u{A0}Care\n1004,D,call_queue,Customer \u{200B}Care\n",
      "3:19 warning adjusted-cell row 3, \"site\" (D): \"customer  care\" is written \"Customer Care\" above; kept as it is",
      "4:19 warning adjusted-cell row 4, \"site\" (D): \"Customer\u{A0}Care\" is written \"Customer Care\" above; kept as it is",
      "5:19 warning adjusted-cell row 5, \"site\" (D): \"Customer \\u{200B}Care\" is written \"Customer Care\" above; kept as it is"
    ),
    ProblemCase(
      "ext,first name,kind,did\n1001,A,call_queue,16175550100\n1002,B,call_queue,16175550101\n",
      "2:19 warning adjusted-cell row 2, \"did\" (D): 16175550100 has no + in front, as 1 more; kept as it is"
    ),
  ]
}
