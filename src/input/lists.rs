//! What lists with faulty rows need of a reader: findings made soft, and findings at places of the caller's own.

use super::Reader;
use crate::issue::{Code, Issue, Step};

impl Reader<'_> {
    /// Makes soft what was noted since there were so many issues: of a list whose faulty rows are left out. A datum that a
    /// row lacks has its own code.
    pub(crate) fn soften(&mut self, since: usize, lacking: Code) {
        for mut issue in self.notes.issues.split_off(since) {
            if issue.code == Code::FieldMissing {
                issue.code = lacking;
            }
            self.notes.warnings.push(issue);
        }
    }

    /// Notes an issue at this map itself, or at the place below it that the issue names.
    pub(crate) fn note_here(&mut self, issue: Issue) {
        let issue = issue.below(&self.path);
        self.notes.issues.push(issue);
    }

    /// Notes an issue at a key of the caller's own in a map of this map.
    pub fn note_key(&mut self, field: &'static str, key: &str, mut issue: Issue) {
        issue.path = self.below(Step::Field(field));
        issue.path.push(Step::Key(key.to_owned()));
        self.notes.issues.push(issue);
    }

    /// Notes a soft finding at a key of the caller's own in a map of this map.
    pub(crate) fn warn_key(&mut self, field: &'static str, key: &str, mut issue: Issue) {
        issue.path = self.below(Step::Field(field));
        issue.path.push(Step::Key(key.to_owned()));
        self.notes.warnings.push(issue);
    }

    /// Leaves the map: nothing of it is read or told any more.
    pub(crate) fn leave(&mut self) {
        self.map = &[];
    }
}
