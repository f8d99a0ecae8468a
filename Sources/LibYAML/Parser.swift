package import CYAML

/// A parser of libyaml over bytes in memory, which must be there as long as it reads.
package struct Parser: ~Copyable {
  package let pointer: UnsafeMutablePointer<yaml_parser_t>

  /// The bytes are UTF-8, with a byte order mark or without.
  package init(_ begin: UnsafePointer<UInt8>?, count: Int) {
    pointer = .allocate(capacity: 1)
    pointer.initialize(to: yaml_parser_t())
    precondition(yaml_parser_initialize(pointer) == 1, "Out of memory")
    yaml_parser_set_input_string(pointer, begin, count)
    yaml_parser_set_encoding(pointer, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(pointer)
    pointer.deallocate()
  }
}
