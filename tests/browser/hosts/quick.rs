//! The recipes that every run builds.

use super::home::is_at_home;
use super::site::built;
use super::table::{
    DOCUSAURUS, ELEVENTY, ESBUILD, HUGO, MDBOOK, MKDOCS_MATERIAL, PARCEL, PLAIN_HTML, QUICK, REACT, REVEAL_JS, SLOW,
    SPHINX_FURO, VITEPRESS, VUE, WEBPACK,
};

#[test]
fn the_widget_is_at_home_on_a_page_of_plain_html() {
    is_at_home(&PLAIN_HTML);
}

#[test]
fn the_widget_is_at_home_in_mdbook() {
    is_at_home(&MDBOOK);
}

#[test]
fn the_widget_is_at_home_in_material_for_mkdocs() {
    is_at_home(&MKDOCS_MATERIAL);
}

#[test]
fn the_widget_is_at_home_in_sphinx_with_furo() {
    is_at_home(&SPHINX_FURO);
}

#[test]
fn the_widget_is_at_home_in_docusaurus() {
    is_at_home(&DOCUSAURUS);
}

#[test]
fn the_widget_is_at_home_in_vitepress() {
    is_at_home(&VITEPRESS);
}

#[test]
fn the_widget_is_at_home_in_react() {
    is_at_home(&REACT);
}

#[test]
fn the_widget_is_at_home_in_vue() {
    is_at_home(&VUE);
}

#[test]
fn the_widget_is_at_home_in_hugo() {
    is_at_home(&HUGO);
}

#[test]
fn the_widget_is_at_home_in_eleventy() {
    is_at_home(&ELEVENTY);
}

#[test]
fn the_widget_is_at_home_on_a_slide_of_reveal_js() {
    is_at_home(&REVEAL_JS);
}

#[test]
fn the_widget_is_at_home_with_esbuild() {
    is_at_home(&ESBUILD);
}

#[test]
fn the_widget_is_at_home_with_webpack() {
    is_at_home(&WEBPACK);
}

#[test]
fn the_widget_is_at_home_with_parcel() {
    is_at_home(&PARCEL);
}

#[test]
fn every_recipe_that_is_built_is_tried() {
    let built: Vec<String> = built().into_keys().collect();
    let is_built = |name: &str| built.iter().any(|built| built == name);
    assert!(QUICK.iter().all(|recipe| is_built(recipe.name)), "{built:?}");
    let is_tried = |name: &&String| QUICK.iter().chain(&SLOW).any(|recipe| recipe.name == *name);
    assert_eq!(built.iter().find(|name| !is_tried(name)), None);
}
