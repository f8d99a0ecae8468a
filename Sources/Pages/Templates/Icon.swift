/// What browsers show beside the title: the keys of a phone.
package enum Icon {
  package static let svg = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" \
    fill="#1a56b0"/><g fill="#fff"><circle cx="10" cy="9" r="2.4"/><circle cx="16" cy="9" r="2.4"/>\
    <circle cx="22" cy="9" r="2.4"/><circle cx="10" cy="16" r="2.4"/><circle cx="16" cy="16" r="2.4"/>\
    <circle cx="22" cy="16" r="2.4"/><circle cx="16" cy="23" r="2.4"/></g></svg>

    """
}
