//! A vector file as it is read.

use serde_json::Value;

/// One file.
pub struct File {
    /// Named where a case fails.
    pub path: String,
    pub function: String,
    pub kind: Option<String>,
    pub on: Option<String>,
    pub sources: Option<Value>,
    pub cases: Vec<Value>,
}

impl File {
    /// A file that names a function; nothing for others.
    pub fn read(path: &str, content: &str) -> Option<File> {
        let content: Value = serde_json::from_str(content).unwrap();
        let text = |field: &str| content[field].as_str().map(str::to_owned);
        Some(File {
            path: path.to_owned(),
            function: text("function")?,
            kind: text("kind"),
            on: text("on"),
            sources: content.get("sources").cloned(),
            cases: content["cases"].as_array().unwrap().clone(),
        })
    }
}
