//! What can stand in a pack, and how.

use super::version::version;
use super::{Reader, Writer};

/// A value that can stand in a pack.
pub trait Packed {
    /// Tells a pack of another build from one of this build; see [`version`].
    const VERSION: u32;

    /// Writes the value.
    fn pack(&self, writer: &mut Writer);

    /// Reads a value; a faulty one is remembered by the reader.
    fn unpack(reader: &mut Reader<'_>) -> Self;
}

/// Declares a record that can stand in a pack, field after field: each is named once.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $value:ty,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $value,)+
        }

        impl $crate::pack::Packed for $name {
            const VERSION: u32 = $crate::pack::version(
                &[stringify!($name), $(stringify!($field)),+],
                &[$(<$value as $crate::pack::Packed>::VERSION),+],
            );

            fn pack(&self, writer: &mut $crate::pack::Writer) {
                $(self.$field.pack(writer);)+
            }

            fn unpack(reader: &mut $crate::pack::Reader<'_>) -> Self {
                Self { $($field: $crate::pack::Packed::unpack(reader)),+ }
            }
        }
    };
}
pub(crate) use record;

/// Declares a [`record!`] that people write in `data/` and that is published as JSON, in the same words.
macro_rules! data_record {
    ($($record:tt)*) => {
        $crate::pack::record! {
            #[cfg_attr(
                feature = "source",
                derive(serde::Serialize, serde::Deserialize, schemars::JsonSchema),
                serde(deny_unknown_fields)
            )]
            $($record)*
        }
    };
}
pub(crate) use data_record;

impl Packed for u8 {
    const VERSION: u32 = version(&["u8"], &[]);

    fn pack(&self, writer: &mut Writer) {
        writer.byte(*self);
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        reader.byte()
    }
}

impl Packed for u16 {
    const VERSION: u32 = version(&["u16"], &[]);

    fn pack(&self, writer: &mut Writer) {
        writer.number(*self);
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        reader.number()
    }
}

impl Packed for bool {
    const VERSION: u32 = version(&["bool"], &[]);

    fn pack(&self, writer: &mut Writer) {
        writer.byte((*self).into());
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        reader.byte() != 0
    }
}

impl Packed for String {
    const VERSION: u32 = version(&["text"], &[]);

    fn pack(&self, writer: &mut Writer) {
        writer.text(self);
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        reader.text()
    }
}

impl<T: Packed> Packed for Option<T> {
    const VERSION: u32 = version(&["option"], &[T::VERSION]);

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
    const VERSION: u32 = version(&["list"], &[T::VERSION]);

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
    const VERSION: u32 = version(&["pair"], &[A::VERSION, B::VERSION]);

    fn pack(&self, writer: &mut Writer) {
        self.0.pack(writer);
        self.1.pack(writer);
    }

    fn unpack(reader: &mut Reader<'_>) -> Self {
        (A::unpack(reader), B::unpack(reader))
    }
}
