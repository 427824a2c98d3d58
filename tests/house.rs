//! The rules of the house that the compiler does not keep: what stands where, and what stands nowhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const COMPONENTS: &str = "src/ui/components/";
const STYLES: &str = "styles/components/";

/// A file of the project: its path from the root, with slashes, and its text.
struct File {
    path: String,
    text: String,
}

/// Every text file that the repository holds or would hold: what `.gitignore` names at the root is left out.
///
/// The folder itself is walked, so that the rules hold in a copy without its history, too.
fn files() -> Vec<File> {
    let ignored = fs::read_to_string(Path::new(ROOT).join(".gitignore")).expect("the root has a .gitignore");
    let ignored: BTreeSet<&str> = ignored.lines().filter_map(|line| line.strip_prefix('/')).chain([".git"]).collect();
    let mut paths = Vec::new();
    for path in children(Path::new(ROOT)) {
        let name = path.file_name().and_then(|name| name.to_str()).expect("the names at the root are plain");
        if !ignored.contains(name) {
            walk(path, &mut paths);
        }
    }
    paths.sort();
    let file = |path: PathBuf| {
        let text = String::from_utf8(fs::read(&path).ok()?).ok()?;
        let path = path.strip_prefix(ROOT).expect("the walk began at the root");
        Some(File { path: path.to_str()?.replace('\\', "/"), text })
    };
    let files: Vec<File> = paths.into_iter().filter_map(file).collect();
    assert!(files.len() > 100, "only {} files were found", files.len());
    files
}

fn walk(path: PathBuf, paths: &mut Vec<PathBuf>) {
    if path.is_dir() && !path.is_symlink() {
        for child in children(&path) {
            walk(child, paths);
        }
    } else {
        paths.push(path);
    }
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("an entry of a folder can be read").path()).collect()
}

fn files_where(holds: impl Fn(&str) -> bool) -> Vec<File> {
    let found: Vec<File> = files().into_iter().filter(|file| holds(&file.path)).collect();
    assert!(!found.is_empty(), "the rule is about no file at all");
    found
}

fn is_rust_of(folder: &str) -> impl Fn(&str) -> bool {
    move |path| path.starts_with(folder) && path.ends_with(".rs")
}

/// The lines that break a rule, as path, number and text.
fn lines_where(files: &[File], breaks: impl Fn(&str) -> bool) -> Vec<String> {
    let lines =
        files.iter().flat_map(|file| file.text.lines().enumerate().map(move |(place, line)| (file, place, line)));
    let broken = lines.filter(|(_, _, line)| breaks(line));
    broken.map(|(file, place, line)| format!("{}:{}: {}", file.path, place + 1, line.trim())).collect()
}

fn assert_none(rule: &str, offenders: &[String]) {
    assert!(offenders.is_empty(), "{rule}; {} do not keep to it: {offenders:#?}", offenders.len());
}

/// A line of Rust without its comment. A `//` inside a literal, as in an address, begins none.
fn code_of(line: &str) -> &str {
    let is_comment = line.trim_start().starts_with("//");
    if is_comment { "" } else { line.split_once(" // ").map_or(line, |(code, _)| code) }
}

#[test]
fn every_rust_file_opens_with_what_it_is_for() {
    let opened = |file: &File| {
        let first = file.text.lines().next().unwrap_or_default();
        first.strip_prefix("//! ").is_some_and(|sentence| sentence.len() > 10)
    };
    let closed = files_where(|path| path.ends_with(".rs")).into_iter().filter(|file| !opened(file));
    assert_none("a Rust file opens with a `//!` sentence", &closed.map(|file| file.path).collect::<Vec<_>>());
}

#[test]
fn the_core_does_not_depend_on_the_browser() {
    let arguments =
        ["tree", "--package", "sip-codes", "--edges", "normal", "--offline", "--locked", "--prefix", "none"];
    let output = Command::new(env!("CARGO")).args(arguments).current_dir(ROOT).output().expect("cargo starts");
    assert!(output.status.success(), "cargo tree: {}", String::from_utf8_lossy(&output.stderr));

    let tree = String::from_utf8(output.stdout).expect("the names of crates are ASCII");
    let crates: BTreeSet<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(crates.contains("sip-codes") && crates.contains("serde"), "{crates:?}");
    let is_of_the_browser = |name: &&&str| {
        let family = name.split('-').next().unwrap_or_default();
        matches!(family, "yew" | "gloo") || ["web-sys", "js-sys"].contains(name) || name.starts_with("wasm-bindgen")
    };
    let found: Vec<_> = crates.iter().filter(is_of_the_browser).collect();
    assert!(found.is_empty(), "the core compiles without a browser, but depends on {found:?}");
}

/// The literal texts of two and more words that a component shows: those between `>` or `{` and `}` or `<`.
fn shown_literals(source: &str) -> Vec<String> {
    let code: Vec<&str> = source.lines().map(code_of).collect();
    let code = code.join("\n").replace("\\\"", "'");
    let pieces: Vec<&str> = code.split('"').collect();
    // Between quotation marks stand, in turns, code and literals.
    let literals = pieces.windows(3).step_by(2);
    let is_shown = |before: &str, after: &str| {
        let before = before.trim_end();
        // In `<p>{ "text" }</p>` the brace follows a tag or another expression; in `else { "text" }` a word.
        let outside = before.strip_suffix('{').map_or("", str::trim_end);
        let opens = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->");
        let opens_braced = outside.ends_with(['>', '}', '{']) && !outside.ends_with("=>") && !outside.ends_with("->");
        (opens || opens_braced) && after.trim_start().starts_with(['}', '<'])
    };
    let shown = literals.filter(|piece| is_shown(piece[0], piece[2]));
    shown.map(|piece| piece[1].to_owned()).filter(|text| text.split_whitespace().count() > 1).collect()
}

#[test]
fn components_show_no_words_of_their_own() {
    let planted = r#"html! { <p class="a b">{ "Two words" }</p><p>"More words"</p> if x { { "Even more" } } }"#;
    assert_eq!(shown_literals(planted), ["Two words", "More words", "Even more"], "the rule finds what is planted");
    assert_eq!(shown_literals(r#"let class = if wide { "cell wide" } else { "cell" }; x => { "a b" }"#), [""; 0]);

    let files = files_where(is_rust_of("src/ui/"));
    let broken = files
        .iter()
        .flat_map(|file| shown_literals(&file.text).into_iter().map(|text| format!("{}: “{text}”", file.path)));
    assert_none("every word that is shown comes from the messages or the dataset", &broken.collect::<Vec<_>>());
}

#[test]
fn nothing_is_styled_in_place() {
    let pages = files_where(|path| path == "index.html" || path.starts_with("src/") && path.ends_with(".rs"));
    let is_styled = |line: &str| {
        let code = code_of(line);
        code.split_whitespace().any(|word| word.starts_with("style=")) || code.contains("<style")
    };
    assert_none("a strict content policy refuses inline styles", &lines_where(&pages, is_styled));
}

/// A picture stands alone and cannot ask the style sheet for its colors.
#[test]
fn pictures_have_the_colors_of_the_style_sheet() {
    let picture = fs::read_to_string(Path::new(ROOT).join("crates/sip-codes/src/export/picture.rs"));
    let picture = picture.expect("what draws pictures is there");
    let tokens = fs::read_to_string(Path::new(ROOT).join("styles/tokens.css")).expect("the tokens are there");
    let colors: Vec<&str> = picture.split("\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(colors.len() > 8, "{colors:?}");
    let foreign: Vec<&&str> = colors.iter().filter(|color| !tokens.contains(&format!("#{color}"))).collect();
    assert!(foreign.is_empty(), "{foreign:?} are no colors of styles/tokens.css");
}

#[test]
fn every_sheet_opens_with_what_it_is_for() {
    let opened = |file: &File| {
        let comment = file.text.strip_prefix("/*").and_then(|rest| rest.split_once("*/"));
        comment.is_some_and(|(sentence, _)| sentence.len() > 10 && sentence.trim_end().ends_with('.'))
    };
    let sheets = files_where(|path| path.starts_with("styles/") && path.ends_with(".css"));
    let closed = sheets.into_iter().filter(|file| !opened(file));
    assert_none("a style sheet opens with a sentence in a comment", &closed.map(|file| file.path).collect::<Vec<_>>());
}

#[test]
fn every_sheet_of_a_component_has_its_component() {
    let stem = |path: &str, folder: &str, ending: &str| {
        path.strip_prefix(folder).and_then(|name| name.strip_suffix(ending)).map(str::to_owned)
    };
    let files = files();
    let stems = |folder: &str, ending: &str| -> BTreeSet<String> {
        files.iter().filter_map(|file| stem(&file.path, folder, ending)).collect()
    };
    let (sheets, components) = (stems(STYLES, ".css"), stems(COMPONENTS, ".rs"));
    assert!(!sheets.is_empty() && !components.is_empty(), "{sheets:?} {components:?}");
    let alone: Vec<String> = sheets.difference(&components).cloned().collect();
    assert_none("a sheet has the stem of its component", &alone);
}

#[test]
fn no_file_names_a_machine_or_a_mirror() {
    // Put together here, so that this file does not break its own rule.
    let folders = ["root", "home", "work", "Users"].map(|folder| format!("/{folder}/"));
    let names_a_folder = |line: &str| {
        // Tests of what must not leak need a made-up home.
        let line = line.replace("/home/somebody", "");
        folders.iter().any(|folder| {
            // In an address such a folder is no place on a machine.
            line.match_indices(folder.as_str()).any(|(place, _)| {
                !line[..place].ends_with(|letter: char| letter.is_ascii_alphanumeric() || "./-_".contains(letter))
            })
        })
    };
    let mut broken = lines_where(&files(), names_a_folder);

    // A lock file that names where packages came from binds everybody to the mirror of one machine.
    let crates_io = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let cargo_lock = files_where(|path| path.ends_with("Cargo.lock"));
    broken.extend(lines_where(&cargo_lock, |line| line.starts_with("source = ") && line != crates_io));
    let npm = files_where(|path| path.ends_with("package-lock.json") || path.ends_with(".npmrc"));
    broken.extend(lines_where(&npm, |line| line.contains("\"resolved\": \"http") || line.contains("registry=http")));
    let cargo = files_where(|path| path.ends_with(".toml"));
    broken.extend(lines_where(&cargo, |line| line.contains("replace-with") || line.contains("[registries")));
    assert_none("the project builds on any machine, from any mirror", &broken);
}

#[test]
fn what_runs_in_a_browser_stands_in_the_folders_of_scripts() {
    let is_script = |path: &str| [".js", ".mjs", ".cjs", ".ts"].iter().any(|end| path.ends_with(end));
    // The recipes are projects of their own, compilers alone read the sample of what authors write, and Node.js the tests of
    // the plugins. At the root are the configurations of tools. What the package has beside the element is for frameworks,
    // for generators of pages and for Node.js. The linters have rules of our own. The bench has a baseline by hand and what it
    // puts into pages, as the tests in a browser have.
    let has_its_place = |path: &String| {
        let folders = [
            "src/element/",
            "src/page/",
            "frameworks/",
            "plugins/",
            "lint/",
            "crates/sip-command/npm/",
            "examples/",
            "tests/types/",
            "tests/browser/",
            "tests/plugins/",
            "benches/",
        ];
        folders.iter().any(|folder| path.starts_with(folder)) || path.ends_with(".config.mjs") && !path.contains('/')
    };
    let scripts = files_where(is_script).into_iter().map(|file| file.path);
    let astray: Vec<String> = scripts.filter(|path| !has_its_place(path)).collect();
    assert_none("the scripts of the element and of our own pages stand together", &astray);
}

#[test]
fn every_module_opens_with_what_it_is_for() {
    let opened =
        |file: &File| file.text.starts_with("// ") && file.text.lines().next().is_some_and(|line| line.len() > 20);
    let scripts = files_where(|path| {
        ["src/", "frameworks/", "plugins/", "benches/"].iter().any(|folder| path.starts_with(folder))
            && path.ends_with(".js")
    });
    let closed: Vec<String> = scripts.into_iter().filter(|file| !opened(file)).map(|file| file.path).collect();
    assert_none("a module opens with a `//` sentence", &closed);
}

#[test]
fn what_an_engine_leaves_out_is_a_test() {
    let tests = files_where(|path| path.starts_with("tests/browser/") && path.ends_with(".rs"));
    let is_test = |path: &str| {
        let Some((module, name)) = path.rsplit_once("::") else { return false };
        let stem = format!("tests/{}", module.replace("::", "/"));
        let places = [format!("{stem}.rs"), format!("{stem}/mod.rs")];
        // Between both there may be another attribute.
        tests.iter().any(|file| places.contains(&file.path) && file.text.contains(&format!("]\nfn {name}()")))
    };
    let lists = files_where(|path| path == "tests/browser/left_out.toml");
    let names: Vec<&str> = lists[0].text.split('"').filter(|piece| piece.starts_with("browser::")).collect();
    assert!(names.len() > 10, "the list is read");
    let gone: Vec<String> = names.into_iter().filter(|name| !is_test(name)).map(str::to_owned).collect();
    assert_none("a test that is left out is there for the other engines", &gone);
}
