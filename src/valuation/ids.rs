//! Ids of a portfolio's lines: each once, found quickly.

/// Ids with their places, sorted by id.
#[derive(Debug, Default)]
pub(super) struct Ids(Vec<(String, usize)>);

impl Ids {
    /// Adds an id; `false` where it is there already.
    pub fn add(&mut self, id: &str, place: usize) -> bool {
        match self.0.binary_search_by(|known| known.0.as_str().cmp(id)) {
            Ok(_) => false,
            Err(at) => {
                self.0.insert(at, (id.to_owned(), place));
                true
            }
        }
    }

    /// Where an id stands.
    pub fn find(&self, id: &str) -> Option<usize> {
        let at = self.0.binary_search_by(|known| known.0.as_str().cmp(id)).ok()?;
        self.0.get(at).map(|known| known.1)
    }
}
