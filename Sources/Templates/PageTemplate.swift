/// The frame of every HTML mail: one column, no colours of its own but the button's, so that it
/// reads well in light and dark; nothing is fetched from anywhere.
enum PageTemplate {
  static let html = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="supported-color-schemes" content="light dark">
    <title>{{$title}}{{/title}}</title>
    </head>
    <body style="margin:0;padding:0">
    <div role="article" aria-roledescription="email" lang="en" \
    style="max-width:34em;margin:0 auto;padding:24px 20px;\
    font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;\
    font-size:16px;line-height:1.5;overflow-wrap:anywhere">
    <p style="margin:0 0 24px;padding-bottom:12px;border-bottom:2px solid #3b78d8;\
    font-size:18px;font-weight:bold">{{company}}</p>
    {{$content}}{{/content}}
    <p style="margin:32px 0 0;padding-top:12px;border-top:1px solid #8a8a8a;font-size:14px">\
    {{company}} sent this mail to {{full_name}} automatically.</p>
    </div>
    </body>
    </html>

    """

  /// The link as a button, and once more to be read.
  static func button(_ label: String) -> String {
    """
    <table role="presentation" cellspacing="0" cellpadding="0" border="0" style="margin:24px 0">
    <tr>
    <td bgcolor="#1a56b0" \
    style="background-color:#1a56b0;border-radius:6px;mso-padding-alt:12px 24px">
    <a href="{{link}}" style="display:inline-block;padding:12px 24px;\
    color:#ffffff;font-weight:bold;text-decoration:none">\(label)</a>
    </td>
    </tr>
    </table>
    <p>If the button does not work, open this address:<br>
    <a href="{{link}}" style="word-break:break-all">{{link}}</a></p>
    """
  }
}
