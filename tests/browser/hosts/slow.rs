//! The recipes that only a run of all builds.

use super::home::is_at_home;
use super::table::{ANGULAR, ASTRO_STARLIGHT, NEXT, NUXT, STORYBOOK, SVELTEKIT};

#[test]
fn the_widget_is_at_home_in_next() {
    is_at_home(&NEXT);
}

#[test]
fn the_widget_is_at_home_in_angular() {
    is_at_home(&ANGULAR);
}

#[test]
fn the_widget_is_at_home_in_sveltekit() {
    is_at_home(&SVELTEKIT);
}

#[test]
fn the_widget_is_at_home_in_nuxt() {
    is_at_home(&NUXT);
}

#[test]
fn the_widget_is_at_home_in_astro_with_starlight() {
    is_at_home(&ASTRO_STARLIGHT);
}

#[test]
fn the_widget_is_at_home_in_a_story_of_storybook() {
    is_at_home(&STORYBOOK);
}
