//! Gives the functions that the WebAssembly imports short names.
//!
//! wasm-bindgen names them like `__wbg_appendChild_4f0a3ca8b4de5cb8`, once in the WebAssembly and once in the glue. The
//! random digits do not compress: short names save about 3 % of the download.

use anyhow::{Context, Result, bail};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{Import, ImportSection, Imports, Module};

/// Shortens the names in both files, which come as the bytes of the WebAssembly and the text of the glue.
pub fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::default();
    let mut module = Module::new();
    names
        .parse_core_module(&mut module, wasmparser::Parser::new(0), wasm)
        .map_err(|error| anyhow::anyhow!("{error}"))
        .context("the WebAssembly cannot be read")?;

    let mut glue = glue.to_owned();
    for (place, name) in names.0.iter().enumerate() {
        // In the glue the name is that of a method of an object literal.
        let (old, new) = (format!("{name}:"), format!("{}:", short_name(place)));
        let (old_method, new_method) = (format!("{name}("), format!("{}(", short_name(place)));
        match glue.matches(&old).count() + glue.matches(&old_method).count() {
            1 => glue = glue.replace(&old, &new).replace(&old_method, &new_method),
            count => bail!("the glue has {count} functions named {name}, but it should have one"),
        }
    }
    Ok((module.finish(), glue))
}

/// The names of the imports in their order.
#[derive(Default)]
struct Names(Vec<String>);

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: wasmparser::Imports<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let wasmparser::Imports::Single(_, import) = imports else {
            return utils::parse_imports(self, section, imports);
        };
        let place = self.0.iter().position(|name| name == import.name).unwrap_or_else(|| {
            self.0.push(import.name.to_owned());
            self.0.len() - 1
        });
        let name = short_name(place);
        let ty = self.entity_type(import.ty)?;
        section.imports(Imports::Single(Import { module: import.module, name: &name, ty }));
        Ok(())
    }
}

/// A name that no function of the glue has otherwise.
fn short_name(place: usize) -> String {
    format!("i{place}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(names: &[&str]) -> Vec<u8> {
        let mut types = wasm_encoder::TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        for name in names {
            imports.import("./glue.js", name, wasm_encoder::EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn both_files_get_the_same_names() {
        let wasm = module(&["__wbg_focus_0123456789abcdef", "__wbg_blur_fedcba9876543210"]);
        let glue = "({__wbg_blur_fedcba9876543210:function(){},__wbg_focus_0123456789abcdef(){}})";
        let (short_wasm, short_glue) = shorten(&wasm, glue).expect("both files fit together");
        assert_eq!(short_wasm, module(&["i0", "i1"]));
        assert_eq!(short_glue, "({i1:function(){},i0(){}})");
    }

    #[test]
    fn a_glue_that_does_not_fit_is_refused() {
        assert!(shorten(&module(&["__wbg_focus_0123456789abcdef"]), "({})").is_err());
        assert!(shorten(b"no module", "").is_err());
    }
}
