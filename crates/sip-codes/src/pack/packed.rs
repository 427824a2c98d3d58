//! What can stand in a pack, and how.

use super::{Reader, Writer};
use crate::StatusCode;
use crate::vocabulary::Term;

/// A value that can stand in a pack.
pub trait Packed {
    /// Writes the value.
    fn pack(&self, writer: &mut Writer);

    /// Reads a value; a faulty one is remembered by the reader.
    fn unpack(reader: &mut Reader<'_>) -> Self;
}

/// Packs a struct field by field. Every field must be named, so that a forgotten one does not compile.
macro_rules! packed_struct {
    ($name:ident { $($field:ident),+ $(,)? }) => {
        impl $crate::pack::Packed for $name {
            fn pack(&self, writer: &mut $crate::pack::Writer) {
                let Self { $($field),+ } = self;
                $($field.pack(writer);)+
            }

            fn unpack(reader: &mut $crate::pack::Reader<'_>) -> Self {
                Self { $($field: $crate::pack::Packed::unpack(reader)),+ }
            }
        }
    };
}
pub(crate) use packed_struct;

impl Packed for u8 {
    fn pack(&self, writer: &mut Writer) {
        writer.byte(*self);
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        reader.byte()
    }
}

impl Packed for u16 {
    fn pack(&self, writer: &mut Writer) {
        writer.number(*self);
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        reader.number()
    }
}

impl Packed for bool {
    fn pack(&self, writer: &mut Writer) {
        writer.byte((*self).into());
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        reader.byte() != 0
    }
}

impl Packed for String {
    fn pack(&self, writer: &mut Writer) {
        writer.text(self);
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        reader.text()
    }
}

impl Packed for StatusCode {
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

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, writer: &mut Writer) {
        self.is_some().pack(writer);
        if let Some(value) = self {
            value.pack(writer);
        }
    }

    #[inline(never)]
    fn unpack(reader: &mut Reader<'_>) -> Self {
        bool::unpack(reader).then(|| T::unpack(reader))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, writer: &mut Writer) {
        writer.length(self.len());
        for entry in self {
            entry.pack(writer);
        }
    }

    #[inline(never)]
    fn unpack(reader: &mut Reader<'_>) -> Self {
        reader.list(T::unpack)
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, writer: &mut Writer) {
        self.0.pack(writer);
        self.1.pack(writer);
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        (A::unpack(reader), B::unpack(reader))
    }
}

/// Writes the place of a term in its list.
pub fn pack_term<T: Term>(term: T, writer: &mut Writer) {
    writer.length(term.index());
}

/// Reads a term; an unknown place is a fault and gives the first term.
pub fn unpack_term<T: Term>(reader: &mut Reader<'_>) -> T {
    let place = usize::from(reader.number());
    T::ALL.get(place).copied().unwrap_or_else(|| {
        reader.fail();
        T::ALL[0]
    })
}
