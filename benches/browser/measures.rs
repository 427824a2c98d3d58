//! What is measured, one thing a function. The contenders take turns, and the first round of each thing is thrown away.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::contender::{ALL, ANSWER, COMPARISON, COUNTS, Contender, ELEMENTS, PAIRS};
use crate::results::{Table, Unit};
use crate::server::{Sent, Server};
use crate::tab::{Limits, Network, Tab, UNLIMITED};

/// A network as one has it on the road, and a slow one: those of Lighthouse.
const NETWORKS: [(&str, Network); 2] = [
    ("9 Mbit/s, 60 ms", Network { bits: 9e6, latency: 60 }),
    ("1.6 Mbit/s, 150 ms", Network { bits: 1.6e6, latency: 150 }),
];
/// How many times slower the processors of a good and of a cheap phone are.
const PROCESSORS: [u32; 2] = [4, 6];
/// How many times slower it is for what is quick.
const SLOWNESS: [u32; 3] = [1, PROCESSORS[0], PROCESSORS[1]];
/// The kinds of files.
const KINDS: [&str; 5] = ["html", "js", "wasm", "css", "data"];
/// What is typed into a picker.
const TYPED: [&str; 6] = ["busy", "486", "proxy", "4xx", "forbidden", "time out"];
/// How long nothing is typed after a key was painted.
const BETWEEN_KEYS: Duration = Duration::from_millis(50);

/// How often something is done.
#[derive(Debug, Clone, Copy)]
pub struct Effort {
    /// The rounds that count.
    pub rounds: u32,
    /// The switches in a page.
    pub switches: usize,
    /// The switches after which the memory is looked at.
    pub many_switches: usize,
}

/// A thing that is measured: its name, and what measures it.
pub type Measure = (&'static str, fn(&Server, Effort) -> Vec<Table>);

/// Everything that is measured.
pub const MEASURES: [Measure; 6] =
    [("bytes", bytes), ("load", load), ("switch", switch), ("typing", typing), ("many", many), ("memory", memory)];

/// Lets the contenders take turns; `work` is told whether the round counts.
fn in_turns(rounds: u32, contenders: &[Contender], mut work: impl FnMut(&Contender, bool)) {
    for round in 0..=rounds {
        for contender in contenders {
            eprint!("{} ", contender.name);
            work(contender, round > 0);
        }
        eprintln!("{round}/{rounds}");
    }
}

/// What is downloaded until the pair is shown, in all, and where the element is out of view.
fn bytes(server: &Server, _: Effort) -> Vec<Table> {
    let mut until_shown = Table::new("Bytes until the answer is shown", Unit::Bytes);
    let mut in_all = Table::new("Bytes in all, once the page rests", Unit::Bytes);
    let mut below = Table::new("Bytes while the element is far out of view", Unit::Bytes);
    let limits = Limits { processor: 1, network: Some(NETWORKS[0].1) };
    in_turns(1, &ALL, |contender, counts| {
        let tab = Tab::new(server, limits);
        let load = tab.load(&contender.page(), contender.shown, 1);
        let sent = tab.all_sent();
        let is_early = |sent: &Sent| {
            let is_done = |(path, time): &(String, f64)| *path == sent.path && *time <= load.answer;
            sent.path == contender.page() || load.requests.iter().any(is_done)
        };
        if counts {
            add_kinds(&mut until_shown, contender, sent.iter().filter(|sent| is_early(sent)));
            add_kinds(&mut in_all, contender, sent.iter());
        }
    });
    in_turns(1, &ELEMENTS, |contender, counts| {
        let tab = Tab::new(server, limits);
        tab.open(&contender.page_below(), COMPARISON, 1);
        let sent = tab.all_sent();
        if counts {
            add_kinds(&mut below, contender, sent.iter());
        }
    });
    vec![until_shown, in_all, below]
}

fn add_kinds<'sent>(table: &mut Table, contender: &Contender, sent: impl Iterator<Item = &'sent Sent>) {
    let mut sums = [0.0; KINDS.len()];
    for Sent { path, bytes } in sent {
        sums[kind_of(path)] += *bytes as f64;
    }
    for (kind, sum) in KINDS.iter().zip(sums) {
        table.add(contender.name, kind, sum);
    }
    table.add(contender.name, "together", sums.iter().sum());
}

/// The place of the kind of a file.
fn kind_of(path: &str) -> usize {
    let name = path.rsplit('/').next().unwrap_or_default();
    let extension = name.rsplit('.').next().unwrap_or_default();
    match extension {
        "html" => 0,
        "js" => 1,
        "wasm" => 2,
        "css" => 3,
        // Bundlers would take a `.css` for something else, so that the widget names its sheet otherwise.
        "txt" if name.contains("style") => 3,
        _ => 4,
    }
}

/// How long it takes until something, the pair and the element are there.
fn load(server: &Server, effort: Effort) -> Vec<Table> {
    let mut tables = Vec::new();
    for (network_name, network) in NETWORKS {
        for processor in PROCESSORS {
            let title = format!("Loading: {network_name}, processor {processor}× slower (ms)");
            let mut table = Table::new(&title, Unit::Time);
            in_turns(effort.rounds, &ALL, |contender, counts| {
                let tab = Tab::new(server, Limits { processor, network: Some(network) });
                let load = tab.load(&contender.page(), contender.shown, 1);
                if counts {
                    table.add(contender.name, "first paint", load.first_paint);
                    table.add(contender.name, "answer shown", load.answer);
                    table.add(contender.name, "all of the pair shown", load.shown);
                    if let Some(ready) = load.ready.filter(|_| contender.is_element) {
                        table.add(contender.name, "ready", ready);
                    }
                }
            });
            tables.push(table);
        }
    }
    tables
}

/// How long a switch to another pair takes, with everything loaded.
fn switch(server: &Server, effort: Effort) -> Vec<Table> {
    let mut tables = SLOWNESS.map(|times| {
        Table::new(&format!("Switching to another pair: processor {times}× slower (ms, p50 / p95)"), Unit::Times)
    });
    let mut counted =
        Table::new("The same as the browser counts it: milliseconds of its main thread a switch", Unit::Time);
    in_turns(effort.rounds.min(5), &ELEMENTS, |contender, counts| {
        let tab = Tab::new(server, UNLIMITED);
        tab.load(&contender.page(), contender.shown, 1);
        tab.all_sent();
        // What was not done before is compiled first.
        switches(&tab, PAIRS.len());
        for (processor, table) in SLOWNESS.iter().zip(&mut tables) {
            tab.slow_down(*processor);
            let before = tab.work();
            let times = switches(&tab, effort.switches);
            let after = tab.work();
            if !counts {
                continue;
            }
            for [script, painted] in times {
                table.add(contender.name, "script", script);
                table.add(contender.name, "until painted", painted);
            }
            let each = effort.switches as f64;
            for (what, work) in [("style and layout", after.layout - before.layout), ("in all", after.all - before.all)]
            {
                counted.add(contender.name, &format!("{processor}×: {what}"), work / each);
            }
        }
    });
    tables.into_iter().chain([counted]).collect()
}

/// Switches so often, and gives the times of each for script and until it was painted.
pub fn switches(tab: &Tab<'_>, count: usize) -> Vec<[f64; 2]> {
    let times = tab.run(&format!("return bench.switchAll({}, {count});", pairs()));
    serde_json::from_value(times).expect("two times of each switch were asked for")
}

/// How long it takes from a key in a picker to its paint.
fn typing(server: &Server, effort: Effort) -> Vec<Table> {
    let mut table = Table::new("A key in a picker until it is painted (ms, p50 / p95)", Unit::Times);
    in_turns(effort.rounds.min(5), &ELEMENTS, |contender, counts| {
        let tab = Tab::new(server, UNLIMITED);
        tab.load(&contender.page(), contender.shown, 1);
        tab.all_sent();
        // What is searched for the first time may be loaded then.
        tab.run("bench.focus();");
        tab.press('a');
        tab.all_sent();
        tab.run("bench.watchKeys();");
        for processor in SLOWNESS {
            tab.slow_down(processor);
            let mut count = 0;
            for word in TYPED {
                tab.run("bench.focus();");
                for letter in word.chars() {
                    tab.press(letter);
                    count += 1;
                    tab.run(&format!("return bench.keysPainted({count});"));
                    thread::sleep(BETWEEN_KEYS);
                }
            }
            let keys = tab.run("return bench.takeKeys();");
            for time in keys.as_array().into_iter().flatten().filter_map(Value::as_f64).filter(|_| counts) {
                table.add(contender.name, &format!("processor {processor}× slower"), time);
            }
        }
    });
    vec![table]
}

/// How long it takes until many elements on a page are shown, and what each further one holds.
fn many(server: &Server, effort: Effort) -> Vec<Table> {
    let mut times =
        Table::new("Elements on a page, processor 4× slower: until the answers of all are shown (ms)", Unit::Time);
    let mut memory = Table::new("What a page holds (KB)", Unit::Memory);
    in_turns(effort.rounds.min(5), &ELEMENTS, |contender, counts| {
        let mut held = Vec::new();
        for count in COUNTS {
            let tab = Tab::new(server, Limits { processor: PROCESSORS[0], network: None });
            let roots = u32::try_from(count).expect("there are few elements");
            let load = tab.load(&contender.page_of(count), ANSWER, roots);
            tab.slow_down(1);
            tab.all_sent();
            let memory = tab.memory();
            held.push((count, memory));
            if counts {
                times.add(contender.name, &format!("{count}"), load.shown);
            }
        }
        let (Some((one, first)), Some((most, last))) = (held.first(), held.last()) else { return };
        if counts {
            memory.add(contender.name, "with one element", first.total());
            let further = (most - one) as f64;
            for (column, growth) in [
                ("each further: script", last.script - first.script),
                ("document", last.document - first.document),
                ("program", last.program - first.program),
                ("together", last.total() - first.total()),
            ] {
                memory.add(contender.name, column, growth / further);
            }
        }
    });
    vec![times, memory]
}

/// Whether a page that is used for long holds more and more.
fn memory(server: &Server, effort: Effort) -> Vec<Table> {
    let mut table = Table::new("What a page holds after so many switches (KB)", Unit::Memory);
    in_turns(effort.rounds.min(1), &ELEMENTS, |contender, counts| {
        let tab = Tab::new(server, UNLIMITED);
        tab.load(&contender.page(), contender.shown, 1);
        tab.all_sent();
        let step = effort.many_switches / 10;
        for place in 1..=10 {
            tab.run(&format!("return bench.rush({}, {step});", pairs()));
            let memory = tab.memory().total();
            if counts && [1, 2, 5, 10].contains(&place) {
                table.add(contender.name, &format!("{}", place * step), memory);
            }
        }
    });
    vec![table]
}

/// The pairs, as a script has them.
fn pairs() -> Value {
    PAIRS.iter().map(|(first, second)| json!([first, second])).collect()
}
