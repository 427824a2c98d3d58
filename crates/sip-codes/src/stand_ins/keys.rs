//! The keys after which something stands that identifies: parameters, header fields, and the fields of logs.

use super::found::What;

/// What to do with the value of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// It is a number that only counts.
    Keep,
    /// The whole line holds numbers that only count.
    KeepLine,
    /// It is this.
    Is(What),
    /// A call is named, often without a colon.
    Call,
    /// A secret, if it is a value in quotation marks after `=`: the word has other meanings.
    Digest,
    /// An identifier, if it is a parameter of a URI: the word has other meanings.
    Parameter,
    /// A user, a number or an extension, by its shape.
    User,
    /// A host name, a domain, or an address.
    Host,
    /// The realm of a challenge: often a domain (RFC 3261, Section 22.1).
    Realm,
    /// A display name.
    Name,
    /// The whole line is what somebody wrote.
    Line,
}

use Value::{Call, Digest, Host, Is, Keep, KeepLine, Line, Name, Parameter, Realm, User};

/// The keys, in small letters and without the marks between their words.
///
/// A longer key that ends in one of these words is the same: `sip_from_tag`, `toTag`, `variable_sip_call_id`.
const KEYS: &[(&str, Value)] = &[
    // RFC 3261: dialogs and transactions.
    ("callid", Call),
    ("inreplyto", Is(What::Call)),
    ("replaces", Is(What::Call)),
    ("targetdialog", Is(What::Call)),
    ("tag", Is(What::Tag)),
    ("ftag", Is(What::Tag)),
    ("ttag", Is(What::Tag)),
    ("did", Parameter),
    ("vsf", Parameter),
    ("vst", Parameter),
    ("branch", Is(What::Branch)),
    ("cseq", KeepLine),
    ("rack", KeepLine),
    ("rseq", Keep),
    ("nc", Keep),
    // RFC 3261, Section 22, and RFC 7616: credentials.
    ("username", User),
    ("realm", Realm),
    ("nonce", Is(What::Nonce)),
    ("cnonce", Is(What::Nonce)),
    ("nextnonce", Is(What::Nonce)),
    ("opaque", Is(What::Opaque)),
    ("response", Digest),
    ("rspauth", Digest),
    ("auts", Is(What::Secret)),
    ("ik", Digest),
    ("ck", Digest),
    ("password", Is(What::Secret)),
    ("passwd", Is(What::Secret)),
    ("passwort", Is(What::Secret)),
    ("pwd", Is(What::Secret)),
    ("secret", Is(What::Secret)),
    ("authpass", Is(What::Secret)),
    ("pass", Digest),
    ("pin", Is(What::Secret)),
    ("apikey", Is(What::Secret)),
    ("token", Is(What::Secret)),
    ("accesskey", Is(What::Secret)),
    ("ha1", Is(What::Secret)),
    ("密码", Is(What::Secret)),
    ("口令", Is(What::Secret)),
    ("パスワード", Is(What::Secret)),
    ("пароль", Is(What::Secret)),
    ("kennwort", Is(What::Secret)),
    ("contraseña", Is(What::Secret)),
    ("senha", Is(What::Secret)),
    // Devices and registrations.
    // RFC 8599: push notifications.
    ("pntok", Is(What::Secret)),
    ("pnprid", Is(What::Secret)),
    ("pnparam", Is(What::Secret)),
    ("rinstance", Is(What::Other)),
    ("gr", Parameter),
    ("imei", Is(What::Device)),
    ("imsi", User),
    ("serialnumber", Is(What::Other)),
    ("macaddress", Is(What::Other)),
    ("cname", Is(What::Other)),
    ("epid", Is(What::Other)),
    ("line", Parameter),
    // RFC 7315: the header fields of mobile networks.
    ("icidvalue", Is(What::Other)),
    ("origioi", Host),
    ("termioi", Host),
    ("utrancellid3gpp", Is(What::Place)),
    ("cgi3gpp", Is(What::Place)),
    ("cellid", Is(What::Place)),
    ("iwlannodeid", Is(What::Place)),
    ("pvisitednetworkid", Host),
    // Places.
    ("latitude", Is(What::Coordinate)),
    ("longitude", Is(What::Coordinate)),
    ("lat", Is(What::Coordinate)),
    ("lon", Is(What::Coordinate)),
    ("lng", Is(What::Coordinate)),
    // SDP: RFC 8839 and RFC 4568.
    ("icepwd", Is(What::Secret)),
    ("iceufrag", Is(What::Secret)),
    ("inline", Is(What::Secret)),
    ("candidate", KeepLine),
    ("ssrc", KeepLine),
    ("ssrcgroup", KeepLine),
    ("rtpinfo", KeepLine),
    // Logs, call records and programming interfaces.
    ("callsid", Is(What::Other)),
    ("accountsid", Is(What::Other)),
    ("requestsid", Is(What::Other)),
    ("sessionid", Is(What::Other)),
    ("transactionid", Is(What::Other)),
    ("requestid", Is(What::Other)),
    ("traceid", Is(What::Other)),
    ("correlationid", Is(What::Other)),
    ("calluuid", Is(What::Other)),
    ("deviceid", User),
    ("user", User),
    ("peer", User),
    ("endpoint", User),
    ("aor", User),
    ("subscriber", User),
    ("ext", User),
    ("dn", User),
    ("ramal", User),
    ("nebenstelle", User),
    ("extensión", User),
    ("poste", User),
    ("账号", User),
    ("帐号", User),
    ("用户名", User),
    ("ユーザー名", User),
    ("логин", User),
    ("абонент", User),
    ("номер", User),
    ("login", User),
    ("account", User),
    ("authuser", User),
    ("authid", User),
    ("extension", User),
    ("exten", User),
    ("callee", User),
    ("caller", User),
    ("callerid", User),
    ("calleridnum", User),
    ("calleridnumber", User),
    ("clid", User),
    ("ani", User),
    ("dnis", User),
    ("msisdn", User),
    ("destinationnumber", User),
    ("callername", Name),
    ("calleename", Name),
    ("calleridname", Name),
    ("displayname", Name),
    ("cnam", Name),
    ("display", Name),
    ("organization", Name),
    ("host", Host),
    ("hostname", Host),
    ("domain", Host),
    ("phonecontext", Host),
    ("maddr", Host),
    ("outboundproxy", Host),
    ("registrar", Host),
    // Numbers that only count or tell a time.
    ("timestamp", Keep),
    ("time", Keep),
    ("epoch", Keep),
    ("created", Keep),
    ("expires", Keep),
    ("expire", Keep),
    ("length", Keep),
    ("duration", Keep),
    ("seq", Keep),
    ("ack", Keep),
    ("ts", Keep),
    ("version", Keep),
    ("priority", Keep),
    ("id", Keep),
    ("sn", Keep),
    ("pid", Keep),
    ("tid", Keep),
    ("dur", Keep),
    ("usec", Keep),
    ("msec", Keep),
];

/// Header fields whose names are no keys elsewhere: those in compact form (RFC 3261, Section 7.3.3), and Identity with
/// its own (RFC 8224, Section 4).
const HEADER_FIELDS: &[(&str, Value)] =
    &[("i", Call), ("y", Is(What::Secret)), ("identity", Is(What::Secret)), ("subject", Line), ("s", Line)];

/// What stands after a key.
pub(super) fn value_of(key: &str, begins_line: bool) -> Option<Value> {
    let ends_in_word = KEYS.iter().find(|(word, _)| ends_in(key, word)).map(|(_, value)| *value);
    let header_field =
        || HEADER_FIELDS.iter().find(|(word, _)| key.eq_ignore_ascii_case(word)).map(|(_, value)| *value);
    ends_in_word.or_else(|| if begins_line { header_field() } else { None })
}

/// Whether a key ends in a word, whatever marks or capital letters separate the words of the key.
fn ends_in(key: &str, word: &str) -> bool {
    let is_mark = |byte: &u8| matches!(byte, b'-' | b'_' | b'.');
    let mut rest = key.as_bytes();
    for expected in word.bytes().rev() {
        while let Some(before) = rest.split_last().filter(|(last, _)| is_mark(last)).map(|(_, before)| before) {
            rest = before;
        }
        match rest.split_last() {
            Some((last, before)) if last.eq_ignore_ascii_case(&expected) => rest = before,
            _ => return false,
        }
    }
    let begins_with_capital = key.as_bytes().get(rest.len()).is_some_and(u8::is_ascii_uppercase);
    // Chinese and Japanese write no space between words.
    let is_written_together = !word.is_ascii();
    rest.last().is_none_or(|before| {
        is_mark(before) || is_written_together || (before.is_ascii_lowercase() && begins_with_capital)
    })
}
