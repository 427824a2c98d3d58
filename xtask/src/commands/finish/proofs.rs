//! Tells the single details of a release from others.
//!
//! A language has hundreds of them, and a hash of each would weigh more than what a reader needs of them. So each begins with
//! the hashes that lead from its own to one for all (a Merkle tree), which the entry carries.

use std::path::Path;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::project;

/// How much of a SHA-256 counts, in bytes. Nobody finds another file for one that is given.
const LENGTH: usize = 16;

type Hash = [u8; LENGTH];

/// Puts a proof before each pack in a folder, and gives the hash that all of them lead to, in Base64.
pub fn seal(folder: &Path) -> Result<String> {
    let files = project::files_with_extension(folder, "pack")?;
    let packs: Vec<Vec<u8>> = files.iter().map(|file| project::read_bytes(file)).collect::<Result<_>>()?;
    let levels = levels(packs.iter().map(|pack| hash(&[pack])).collect());
    for (place, (file, pack)) in files.iter().zip(&packs).enumerate() {
        project::write(file, [proof(&levels, place), pack.clone()].concat())?;
    }
    let root = levels.last().and_then(|level| level.first()).copied().unwrap_or_default();
    Ok(STANDARD.encode(root))
}

/// The levels of the tree above these leaves, which are the lowest; the last one is alone.
fn levels(leaves: Vec<Hash>) -> Vec<Vec<Hash>> {
    let mut levels = vec![leaves];
    while let Some(level) = levels.last().filter(|level| level.len() > 1) {
        let above = level.chunks(2).map(|pair| match pair {
            [left, right] => hash(&[left.as_slice(), right.as_slice()]),
            // Who has no neighbor goes up as it is.
            alone => alone.first().copied().unwrap_or_default(),
        });
        levels.push(above.collect());
    }
    levels
}

/// What leads from a leaf to the top: how many steps it takes, and for each whether the neighbor stands before it (1) or
/// after it (0), and the neighbor.
fn proof(levels: &[Vec<Hash>], leaf: usize) -> Vec<u8> {
    let steps: Vec<Vec<u8>> = levels
        .iter()
        .enumerate()
        .filter_map(|(height, level)| {
            let place = leaf >> height;
            let neighbor = level.get(place ^ 1)?;
            Some([&[u8::from(place % 2 == 1)], neighbor.as_slice()].concat())
        })
        .collect();
    [vec![u8::try_from(steps.len()).unwrap_or(u8::MAX)], steps.concat()].concat()
}

fn hash(parts: &[&[u8]]) -> Hash {
    let mut hash = Hash::default();
    hash.copy_from_slice(&Sha256::digest(parts.concat())[..LENGTH]);
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the element does (src/element/proof.js): where the steps before a pack lead.
    fn top(sealed: &[u8]) -> Hash {
        let (steps, rest) = sealed.split_first().unwrap();
        let (proof, pack) = rest.split_at(usize::from(*steps) * (1 + LENGTH));
        proof.chunks(1 + LENGTH).fold(hash(&[pack]), |own, step| match step {
            [0, neighbor @ ..] => hash(&[own.as_slice(), neighbor]),
            [_, neighbor @ ..] => hash(&[neighbor, own.as_slice()]),
            [] => own,
        })
    }

    #[test]
    fn every_pack_leads_to_the_same_hash_and_no_other_one_does() {
        for count in [1, 2, 3, 6, 241] {
            let packs: Vec<Vec<u8>> = (0..count).map(|number: u32| number.to_be_bytes().to_vec()).collect();
            let levels = levels(packs.iter().map(|pack| hash(&[pack])).collect());
            let root = levels.last().unwrap()[0];
            for (place, pack) in packs.iter().enumerate() {
                let sealed = [proof(&levels, place), pack.clone()].concat();
                assert_eq!(top(&sealed), root, "{place} of {count}");
                let changed = [proof(&levels, place), vec![9; 4]].concat();
                assert_ne!(top(&changed), root, "{place} of {count}");
            }
        }
    }
}
