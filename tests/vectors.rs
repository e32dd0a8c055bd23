//! Every vector file of `tests/vectors` against the core on the host.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the first surprise")]
#![cfg(not(target_arch = "wasm32"))]

mod vectors {
    pub mod client;
    pub mod reader;
    pub mod runner;
    pub mod tier;
    pub mod valuation;
}

use kehu::rule::{Query, Sources};
use serde_json::Value;
use std::path::Path;
use vectors::reader::File;
use vectors::runner::{ids, run};

fn read_all() -> Vec<File> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors"), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Every file below a folder that names a function.
fn collect(folder: &Path, files: &mut Vec<File>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "json") {
            files.extend(File::read(&path.to_string_lossy(), &std::fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_vector_holds() {
    let files = read_all();
    let mut failures = Vec::new();
    let mut count = 0;
    for file in &files {
        for case in &file.cases {
            count += 1;
            let outcome = std::panic::catch_unwind(|| run(file, case));
            if let Err(reason) = outcome {
                let text = reason
                    .downcast_ref::<String>()
                    .cloned()
                    .or_else(|| reason.downcast_ref::<&str>().map(|text| (*text).to_owned()));
                failures.push(format!("{}: {}: {}", file.path, case["name"], text.unwrap_or_default()));
            }
        }
    }
    assert!(count > 1000, "only {count} cases were found");
    assert!(failures.is_empty(), "{} of {count} cases fail:\n{}", failures.len(), failures.join("\n"));
}

#[test]
fn every_row_is_named_by_a_vector() {
    let mut named: Vec<String> = Vec::new();
    for file in read_all() {
        for case in &file.cases {
            let wanted =
                if case.get("issues").is_some() { None } else { case.get("sources").or(file.sources.as_ref()) };
            named.extend(wanted.map(ids).unwrap_or_default());
            let issues = case.get("issues").or(case.get("warnings")).and_then(Value::as_array);
            named.extend(issues.into_iter().flatten().filter_map(|issue| issue["source"].as_str()).map(str::to_owned));
        }
    }
    let rows: Sources = kehu::rules(&Query::default());
    let unnamed: Vec<&str> =
        rows.rows().iter().map(|rule| rule.id()).filter(|id| !named.iter().any(|name| name == id)).collect();
    assert!(unnamed.is_empty(), "no vector names {unnamed:?}");
}
