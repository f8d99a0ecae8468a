/// How a user is called in plans and lists.
package enum UserName {
  package static func full(_ first: String?, _ last: String?) -> String {
    switch (first, last) {
    case (let first?, let last?): first + " " + last
    default: first ?? last ?? ""
    }
  }
}
