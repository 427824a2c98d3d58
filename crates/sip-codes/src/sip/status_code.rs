//! The status code of a response.

use std::error::Error;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ResponseClass;
use crate::pack::{Packed, Reader, Writer, version};

/// The number that tells the outcome of a request: three digits, from 100 to 699.
///
/// A status code has no default and is never read from its reason phrase, which is for people.
///
/// [RFC 3261, Section 7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)
///
/// ```
/// use sip_codes::StatusCode;
///
/// assert_eq!(StatusCode::from_u16(486).map(StatusCode::as_u16), Some(486));
/// assert_eq!(StatusCode::from_u16(700), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "source", derive(schemars::JsonSchema), schemars(description = "A status code, 100 to 699."))]
pub struct StatusCode(#[cfg_attr(feature = "source", schemars(range(min = 100, max = 699)))] u16);

impl StatusCode {
    /// 100, the lowest status code.
    pub const LOWEST: Self = Self(100);

    /// The status code with this number, or `None` outside 100 to 699.
    pub const fn from_u16(number: u16) -> Option<Self> {
        match number {
            100..=699 => Some(Self(number)),
            _ => None,
        }
    }

    /// The number itself.
    pub const fn as_u16(self) -> u16 {
        self.0
    }

    /// The class of the response, given by the first digit.
    ///
    /// [RFC 3261, Section 7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)
    pub const fn class(self) -> ResponseClass {
        match self.0 / 100 {
            1 => ResponseClass::Provisional,
            2 => ResponseClass::Successful,
            3 => ResponseClass::Redirection,
            4 => ResponseClass::RequestFailure,
            5 => ResponseClass::ServerFailure,
            _ => ResponseClass::GlobalFailure,
        }
    }
}

impl fmt::Display for StatusCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl FromStr for StatusCode {
    type Err = InvalidStatusCode;

    fn from_str(text: &str) -> Result<Self, InvalidStatusCode> {
        let digits = text.trim();
        // Three digits and nothing else: the parser of numbers would also take a sign and leading zeros.
        let is_written_well = digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.parse().ok().filter(|_| is_written_well);
        number.and_then(Self::from_u16).ok_or(InvalidStatusCode)
    }
}

impl<'de> Deserialize<'de> for StatusCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u16::deserialize(deserializer)?;
        Self::from_u16(number).ok_or_else(|| serde::de::Error::custom(InvalidStatusCode))
    }
}

impl Packed for StatusCode {
    const VERSION: u32 = version(&["StatusCode"], &[]);

    fn pack(&self, writer: &mut Writer) {
        writer.number(self.as_u16());
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        let number = reader.number();
        Self::from_u16(number).unwrap_or_else(|| {
            reader.fail();
            Self::LOWEST
        })
    }
}

/// The text is not a number from 100 to 699.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidStatusCode;

impl fmt::Display for InvalidStatusCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a SIP status code is a number from 100 to 699")
    }
}

impl Error for InvalidStatusCode {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_in_range_is_a_code_and_no_other() {
        for number in 0..=u16::MAX {
            let code = StatusCode::from_u16(number);
            assert_eq!(code.is_some(), (100..700).contains(&number), "{number}");
            if let Some(code) = code {
                assert_eq!(code.to_string().parse(), Ok(code));
                assert_eq!(u16::from(code.class().first_digit()), number / 100);
            }
        }
    }

    #[test]
    fn text_that_is_no_code_is_refused() {
        for text in ["", "abc", "99", "700", "48 6", "486x", "-486", "+486", "0486", "00486", "4860000000"] {
            assert_eq!(text.parse::<StatusCode>(), Err(InvalidStatusCode), "{text:?}");
        }
    }
}
