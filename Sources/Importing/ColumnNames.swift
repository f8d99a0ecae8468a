import Fields
import Normalization

/// What columns are called, in our own CSV and in that of portals.
enum ColumnNames {
  /// Case, spaces and punctuation don't matter: `First_Name *` is `firstname`.
  static func key(of name: String) -> String { name.lowercased().lettersAndDigits }

  /// Whether a text can be a name: a value in the place of one may be a PIN.
  static func isName(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  static func column(named name: String) -> PortalColumn? { columns[key(of: name)] }

  /// Names to suggest instead of one that isn't known, as they are written.
  static let suggestions: [String] =
    own.map(\.name) + portal.flatMap { $0.names.split(separator: ",").map(String.init) }

  private static let columns: [String: PortalColumn] = {
    var columns: [String: PortalColumn] = [:]
    for (column, names) in portal {
      for name in names.split(separator: ",") { columns[key(of: String(name))] = column }
    }
    for field in own { columns[key(of: field.name)] = .field(field) }
    return columns
  }()

  /// The fields that have a column in our own CSV.
  private static var own: [Field] { FieldTable.tabular }

  /// By what they mean, the most common name first.
  private static let portal: [(column: PortalColumn, names: String)] = [
    (.field(.extension), "extension,ext,ext no,extension number,user,subscriber,subscriber user"),
    (
      .field(.firstName),
      "first name,first,fname,given name,forename,name first,subscriber first name"
    ),
    (.field(.lastName), "last name,last,lname,surname,family name,name last,subscriber last name"),
    (
      .field(.loginName),
      "login name,login,subscriber login,login id,portal login,portal user,web username"
    ),
    (
      .field(.emails),
      "email address,email,emails,email addresses,mail,mail address,e-mail,subscriber email"
    ),
    (.field(.department), "department,group,dept,subscriber group,department name"),
    (.field(.site), "site,location,office,branch,site name"),
    (.field(.timeZone), "time zone,timezone,tz,zone"),
    (.field(.scope), "scope,user scope,subscriber scope,permission,permissions,permission level"),
    (
      .field(.callerID),
      "caller id,caller id number,callid_nmbr,callerid_nmbr,cid,outbound caller id,external caller id"
    ),
    (
      .field(.emergencyCallerID),
      "911 caller id,emergency caller id,callid_emgr,callerid_emgr,e911,e911 caller id,911,911 cid"
    ),
    (.field(.kind), "kind,user kind,user type,type"),
    (.service, "srv_code,service code,subscriber srv_code"),
    (.field(.recordCalls), "record calls,call recording,record,recording"),
    (
      .field(.directoryAnnounce),
      "audio directory,directory announce,dir_announce,dir_anc,announce in directory,in directory"
    ),
    (.field(.directoryList), "visual directory,directory list,dir_list,dir,list in directory"),
    (
      .field(.voicemailEnabled),
      "vmail enabled,voicemail enabled,voicemail,vmail,vm enabled,vmail_provisioned,include voicemail"
    ),
    (
      .field(.voicemailTranscription),
      "vmail_transcribe,voicemail transcription,transcription,transcribe,vm transcription"
    ),
    (
      .field(.voicemailEmailNotification),
      "email_vmail,voicemail email notification,email notification,email voicemail,vmail email,vm to email"
    ),
    (.field(.voicemailAnnounceTime), "vmail_say_time,vmail announce time,say time"),
    (.field(.voicemailAnnounceCallerID), "vmail_say_cid,vmail announce caller id,say cid"),
    (.field(.voicemailNewestFirst), "vmail_sort_lifo,vmail newest first,sort lifo"),
    (
      .field(.directNumbers), "direct numbers,direct number,did,dids,ddi,phone number,phone numbers"
    ),
    (.field(.agents), "agents,queue agents"),
    (.field(.addPhone), "add phone extension,add phone,add a phone,add device"),
    (.domain, "domain,domain name,subscriber domain"),
    (
      .pin,
      "voicemail pin,vmail pin,vm pin,pin,subscriber_pin,pin code,pin number,voicemail password,"
        + "vmail password,vm password,voicemail passcode,vmail code,voicemail code,passcode"
    ),
    (
      .answerTime,
      "answer time,no_answer_timeout,answer timeout,ring time,ring timeout,ring seconds,timeout"
    ),
    (.status, "status,account status"),
    (.voicemails, "voicemails,voicemail count"),
    (.unheard, "unheard_voicemails,unheard,new voicemails"),
    (.greetings, "greetings"),
    (.musicOnHold, "music_on_hold"),
    (
      .secret,
      "password,portal password,web password,login password,user password,subscriber password,"
        + "sip password,device password,secret,passphrase,password hash,pass"
    ),
    (.derived, "managed,revision"),
  ]
}
