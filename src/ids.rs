//! Ids of the rows of a list: each once, found quickly.

/// How many lists the ids are spread over.
const LISTS: usize = 1024;

/// Ids with their places, in lists by a digest of the id.
#[derive(Debug, Default)]
pub(crate) struct Ids(Vec<Vec<(String, usize)>>);

impl Ids {
    /// The list that an id stands in, if it does.
    fn list(&mut self, id: &str) -> &mut Vec<(String, usize)> {
        if self.0.is_empty() {
            self.0.resize_with(LISTS, Vec::new);
        }
        // FNV-1a.
        let mut digest = 0x811c_9dc5_u32;
        for byte in id.bytes() {
            digest = (digest ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
        &mut self.0[digest as usize % LISTS]
    }

    /// Adds an id; `false` where it is there already.
    pub fn add(&mut self, id: &str, place: usize) -> bool {
        let is_new = self.find(id).is_none();
        if is_new {
            self.list(id).push((id.to_owned(), place));
        }
        is_new
    }

    /// Where an id stands.
    #[inline(never)]
    pub fn find(&mut self, id: &str) -> Option<usize> {
        self.list(id).iter().find(|known| known.0 == id).map(|known| known.1)
    }
}
