//! The bill of materials: what the WebAssembly of the package is made of, for programs that look for known faults.
//!
//! [CycloneDX 1.6](https://cyclonedx.org/docs/1.6/json/). It has neither a time nor a serial number, so that it is the same in
//! each build.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::crates::{Crate, Shipped};
use crate::tools::rust;

/// The version of the package.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The standard library, which is no package of crates.io.
const STANDARD_LIBRARY: &str = "rust-std";

/// The bill as JSON.
pub fn bill(shipped: &Shipped) -> Result<String> {
    let rust = rust::version().context("rustc does not say its version")?;
    let bill = bill_with(shipped, &rust);
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

fn bill_with(Shipped { crates, named }: &Shipped, rust: &str) -> Value {
    let package = format!("pkg:npm/sip-compare@{VERSION}");
    let own_needs = named.iter().map(|key| address(key)).chain([STANDARD_LIBRARY.to_owned()]);
    let own_needs = json!({ "ref": package, "dependsOn": own_needs.collect::<Vec<_>>() });
    let needs = |one: &Crate| {
        let needed: Vec<String> = one.needs.iter().map(|key| address(key)).collect();
        json!({ "ref": address(&one.key()), "dependsOn": needed })
    };
    let components: Vec<Value> = crates.iter().map(component).chain([standard_library(rust)]).collect();
    let dependencies: Vec<Value> = [own_needs].into_iter().chain(crates.iter().map(needs)).collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "library",
            "bom-ref": package,
            "name": "sip-compare",
            "version": VERSION,
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            "purl": package,
        }},
        "components": components,
        "dependencies": dependencies,
    })
}

fn component(one: &Crate) -> Value {
    let address = address(&one.key());
    let source = json!({ "type": "vcs", "url": one.repository });
    let sources: Vec<Value> = [source].into_iter().filter(|_| !one.repository.is_empty()).collect();
    json!({
        "type": "library",
        "bom-ref": address,
        "name": one.name,
        "version": one.version,
        "hashes": [{ "alg": "SHA-256", "content": one.checksum }],
        "licenses": [{ "expression": one.license }],
        "purl": address,
        "externalReferences": sources,
    })
}

fn standard_library(version: &str) -> Value {
    json!({
        "type": "library",
        "bom-ref": STANDARD_LIBRARY,
        "name": "std",
        "version": version,
        "description": "The standard library of Rust",
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "externalReferences": [{ "type": "vcs", "url": "https://github.com/rust-lang/rust" }],
    })
}

/// The address of a crate among packages of all kinds (package URL).
///
/// See: <https://github.com/package-url/purl-spec>
fn address(key: &str) -> String {
    // The mark of build metadata is one of addresses, too.
    format!("pkg:cargo/{}", key.replace('+', "%2B"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::commands::package::crates;

    fn texts<'bill>(list: &'bill Value, key: &str) -> Vec<&'bill str> {
        list.as_array().unwrap().iter().map(|entry| entry[key].as_str().unwrap()).collect()
    }

    #[test]
    fn every_crate_of_the_package_is_in_the_bill_with_what_it_needs() {
        let shipped = crates::shipped().unwrap();
        let bill = bill_with(&shipped, "1.88.0");
        let refs = texts(&bill["components"], "bom-ref");
        let known: BTreeSet<&str> = refs.iter().copied().collect();
        assert!(known.len() == refs.len() && refs.len() == shipped.crates.len() + 1, "{refs:?}");

        let dependencies = bill["dependencies"].as_array().unwrap();
        let needed: BTreeSet<&str> = dependencies
            .iter()
            .flat_map(|entry| entry["dependsOn"].as_array().unwrap())
            .map(|needed| needed.as_str().unwrap())
            .collect();
        assert_eq!(needed, known, "everything is there because something needs it");
        for component in &bill["components"].as_array().unwrap()[..shipped.crates.len()] {
            let sum = component["hashes"][0]["content"].as_str().unwrap();
            assert!(sum.len() == 64 && sum.bytes().all(|digit| digit.is_ascii_hexdigit()), "{component}");
            assert!(component["purl"].as_str().unwrap().starts_with("pkg:cargo/"), "{component}");
        }
    }

    #[test]
    fn a_version_with_a_plus_is_an_address() {
        assert_eq!(address("wasi@0.11.1+snapshot"), "pkg:cargo/wasi@0.11.1%2Bsnapshot");
    }
}
