/// Rows for one statement, each column an array.
///
/// `FROM unnest($2::bigint[], $3::text[]) AS d ("id", "name")`: so thousands of rows cost one
/// round trip, and no role needs more than INSERT and UPDATE of the columns named.
package struct PostgresColumns: Sendable {
  package struct Column: Sendable {
    package let name: String
    package let type: String
    /// What makes an element a value of the column, as `::text[]`.
    package let cast: String
    package var values: PostgresArray

    package init(
      name: String, type: String = "text[]", cast: String = "",
      values: PostgresArray = PostgresArray()
    ) {
      self.name = name
      self.type = type
      self.cast = cast
      self.values = values
    }
  }

  package var columns: [Column]

  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// The names in quotes, with a prefix such as `d.`, and cast to their types where wanted.
  package func names(prefix: String = "", casting: Bool = false) -> String {
    columns.map { "\(prefix)\"\($0.name)\"\(casting ? $0.cast : "")" }.joined(separator: ", ")
  }

  /// `"name" = d."name"` for all but the first column, which tells the row.
  package var assignments: String {
    columns.dropFirst().map { "\"\($0.name)\" = d.\"\($0.name)\"\($0.cast)" }
      .joined(separator: ", ")
  }

  /// For a statement with so many marks before.
  package func source(after marks: Int) -> String {
    let arrays = columns.enumerated().map { "$\(marks + $0.offset + 1)::\($0.element.type)" }
    return "unnest(\(arrays.joined(separator: ", "))) AS d (\(names()))"
  }

  package var values: [PostgresValue] { columns.map { .array($0.values) } }

  package var count: Int { columns.first?.values.count ?? 0 }
}

extension PostgresColumns.Column {
  package init(_ name: String, _ numbers: some Sequence<Int64>) {
    self.init(name: name, type: "bigint[]", values: PostgresArray(numbers))
  }

  package init(_ name: String, _ texts: some Sequence<String>) {
    self.init(name: name, values: PostgresArray(texts))
  }

  package init(_ name: String, optional texts: some Sequence<String?>) {
    self.init(name: name)
    for text in texts { values.append(text) }
  }

  package init(_ name: String, optional numbers: some Sequence<Int64?>) {
    self.init(name: name, type: "bigint[]")
    for number in numbers { values.append(number) }
  }

  package init(_ name: String, _ flags: some Sequence<Bool>) {
    self.init(name: name, type: "boolean[]")
    for flag in flags { values.append(flag) }
  }
}
