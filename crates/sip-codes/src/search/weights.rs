//! How much each sign weighs. All weights stand here.

/// A status code that is named by its number; each further number of a query weighs one step less.
pub const NUMBER: u32 = 10_000_000;
/// The step between two numbers of a query.
pub const NEXT_NUMBER: u32 = 100_000;
/// A section of an RFC that is named with its RFC.
pub const SECTION: u32 = 3_000_000;
/// A cause of Q.850 on its way to SIP.
pub const CAUSE_TO_SIP: u32 = 3_000_000;
/// A cause of Q.850 that gateways make of the code.
pub const CAUSE_FROM_SIP: u32 = 2_000_000;
/// The default for causes that no table lists.
pub const CAUSE_DEFAULT: u32 = 1_000_000;
/// An RFC that defines the code.
pub const DEFINES: u32 = 1_500_000;
/// An RFC that changes its definition or used to define it.
pub const CHANGES: u32 = 1_400_000;
/// An RFC that says something of it.
pub const DESCRIBES: u32 = 1_300_000;
/// The class of a code.
pub const CLASS: u32 = 500_000;

/// A word that every code has.
pub const COMMON_WORD: u32 = 2;
/// What each halving of the codes that have a word adds.
pub const RARER: u32 = 2;
/// A word that is there for the grammar.
pub const FILLER: u32 = 1;
/// A word that nothing holds, counted against what was found.
pub const UNKNOWN_WORD: u32 = 11;
/// Two letters of a script without spaces that nothing holds: most such pairs lie across two words.
pub const UNKNOWN_LETTERS: u32 = 3;

/// How much of its weight a word keeps, in percent: as it is typed.
pub const EXACT: u32 = 100;
/// The beginning of a longer word.
pub const BEGINNING: u32 = 70;
/// The same where other words follow, so that it is most likely complete.
pub const BEGINNING_WITHIN: u32 = 40;
/// Another form of the word: both begin alike.
pub const FORM: u32 = 65;
/// Another word for the same.
pub const SYNONYM: u32 = 65;
/// A word with a slip.
pub const SLIP: u32 = 60;

/// A text that stands in the query as a whole, in percent of its words.
pub const WHOLE: u32 = 160;
/// The same for a text of one word.
pub const WHOLE_WORD: u32 = 120;
/// A text that is the whole query.
pub const ALONE: u32 = 320;
/// What each place in the list of codes of a text costs, in percent.
pub const PLACE: u32 = 4;
/// What the last places keep, in percent.
pub const LAST_PLACE: u32 = 40;
/// What the words of a query that other texts of a code hold add, in percent.
pub const ELSEWHERE: u32 = 60;

/// The least that must be known of a query, in percent of the weight of its words.
pub const LEAST_SHARE: u32 = 36;
/// The least weight of the words that lead to a code.
pub const LEAST: u32 = 6;
/// What a code must have of the score of the first one, in percent.
pub const LEAST_OF_FIRST: u32 = 8;

/// How much the words of a text count, by what the text is.
pub mod share {
    /// A reason phrase.
    pub const PHRASE: u32 = 110;
    /// A header field or an option tag: few words are as clear.
    pub const HEADER_FIELD: u32 = 130;
    /// A phrase or cause of the tables.
    pub const NAME: u32 = 105;
    /// What people type.
    pub const KEYWORD: u32 = 100;
    /// What people type in another language than that of the dataset and English.
    pub const OTHER_LANGUAGE: u32 = 88;
    /// The name of a class.
    pub const CLASS: u32 = 40;
    /// The clause that says what the code means.
    pub const GIST: u32 = 55;
}
