//! The sites that were built from the recipes, each served as the hosts of such sites do.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::map_response_with_state;
use axum::response::Response;
use axum::routing::get;
use tower_http::services::ServeDir;

use super::support::Site;
use super::table::Recipe;

/// The address that recipes give for themselves.
const EXAMPLE: &str = "https://docs.example.com";
const SITEMAP: &str = "/sitemap.xml";

/// The folder with the built sites.
pub fn hosts() -> PathBuf {
    let here = || Path::new(env!("CARGO_MANIFEST_DIR")).join("target/hosts");
    env::var_os("SIP_COMPARE_HOSTS").map_or_else(here, PathBuf::from)
}

/// The folder of each built site, by the name of its recipe.
pub fn built() -> BTreeMap<String, String> {
    let list = hosts().join("sites.json");
    let text = fs::read_to_string(&list)
        .unwrap_or_else(|error| panic!("{}: {error}; build the sites: cargo xtask test --only hosts", list.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", list.display()))
}

/// Serves the site that was built from a recipe.
pub fn site_of(recipe: &Recipe) -> Site {
    let built = built();
    let folder = built.get(recipe.name).unwrap_or_else(|| panic!("{} is not among {built:?}", recipe.name));
    let folder = hosts().join(folder);
    let sitemap = fs::read_to_string(folder.join(SITEMAP.trim_start_matches('/')));
    let content = Router::new()
        // Browsers ask for it on their own; most of the recipes have none.
        .route("/favicon.ico", get(StatusCode::NO_CONTENT))
        .fallback_service(ServeDir::new(folder).html_as_default_extension(true))
        .layer(map_response_with_state(recipe.policy, with_fields));
    let site = Site::serving(content);
    if let Ok(sitemap) = sitemap {
        // Material goes without loading only to the pages of its sitemap, and only at the address that this names.
        site.add_file(SITEMAP, sitemap.replace(EXAMPLE, &site.origin()).as_bytes());
    }
    site
}

/// The header fields that a real server adds.
async fn with_fields(State(policy): State<Option<&'static str>>, mut response: Response) -> Response {
    let fields = response.headers_mut();
    let is_page = fields.get(CONTENT_TYPE).is_some_and(|kind| kind == "text/html");
    // What is no page is kept: Material asks for its style sheets twice, and would jump.
    let kept = if is_page { "no-cache" } else { "max-age=600" };
    fields.insert(CACHE_CONTROL, HeaderValue::from_static(kept));
    if let Some(policy) = policy {
        fields.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    }
    response
}
