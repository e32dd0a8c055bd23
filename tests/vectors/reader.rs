//! Reads the vector files from disk.

use serde_json::Value;
use std::path::Path;

/// One file.
pub struct File {
    pub path: String,
    pub function: String,
    pub kind: Option<String>,
    pub on: Option<String>,
    pub sources: Option<Value>,
    pub cases: Vec<Value>,
}

/// Every file below `tests/vectors` that names a function, sorted by path.
pub fn read_all() -> Vec<File> {
    let mut files = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors"), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

fn collect(folder: &Path, files: &mut Vec<File>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "json") {
            let content: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let text = |field: &str| content[field].as_str().map(str::to_owned);
            let Some(function) = text("function") else { continue };
            files.push(File {
                path: path.file_name().unwrap().to_string_lossy().into_owned(),
                function,
                kind: text("kind"),
                on: text("on"),
                sources: content.get("sources").cloned(),
                cases: content["cases"].as_array().unwrap().clone(),
            });
        }
    }
}
