//! What `git log -z --raw` prints: commits, newest first, each with the files it changed.

use chrono::{DateTime, NaiveDateTime};

use super::{Blob, Oid, RepoPath};

/// A commit and what it changed against its first parent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its name.
    pub id: Oid,
    /// The commit it follows on the main line; `None` for the first one, and where a shallow clone ends.
    pub parent: Option<Oid>,
    /// When it was recorded, in UTC: the committer's clock, not the author's.
    pub recorded: NaiveDateTime,
    /// Who wrote the change, as the commit says.
    pub author: String,
    /// The first line of its message.
    pub subject: String,
    /// What it changed.
    pub entries: Vec<Entry>,
}

/// A file that a commit changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where the file is after the commit; of a removed one, where it was.
    pub path: RepoPath,
    /// Where it was before, if the commit renamed it.
    pub renamed_from: Option<RepoPath>,
    /// What it holds after the commit.
    pub blob: Blob,
    /// Whether it was not there before, under any name.
    pub is_added: bool,
}

/// The output is not what `git log` prints when called as we do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogError;

impl Commit {
    /// The format for `git log` that [`commits`] reads: fields that end in NUL. No name and no subject holds one.
    pub const FORMAT: &'static str = "--format=tformat:%H%x00%P%x00%ct%x00%an%x00%s";
}

/// Reads the output of `git log -z --raw --no-abbrev` with [`Commit::FORMAT`].
///
/// # Errors
/// [`LogError`] where it has another shape.
pub fn commits(output: &[u8]) -> Result<Vec<Commit>, LogError> {
    let mut fields = Fields(output);
    let mut commits = Vec::new();
    while !fields.0.is_empty() {
        commits.push(commit(&mut fields).ok_or(LogError)?);
    }
    Ok(commits)
}

fn commit(fields: &mut Fields<'_>) -> Option<Commit> {
    let id = oid(fields.next()?)?;
    let parent = match fields.next()?.split(|byte| *byte == b' ').next() {
        None | Some(b"") => None,
        Some(first) => Some(oid(first)?),
    };
    let seconds: i64 = std::str::from_utf8(fields.next()?).ok()?.parse().ok()?;
    let recorded = DateTime::from_timestamp(seconds, 0)?.naive_utc();
    let author = text(fields.next()?);
    let subject = text(fields.next()?);
    let mut entries = Vec::new();
    while fields.skip_to_entry() {
        entries.push(fields.entry()?);
    }
    Some(Commit { id, parent, recorded, author, subject, entries })
}

/// The fields that are left, each with a NUL behind it.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn next(&mut self) -> Option<&'a [u8]> {
        let end = self.0.iter().position(|byte| *byte == 0)?;
        let field = self.0.get(..end)?;
        self.0 = self.0.get(end + 1..)?;
        Some(field)
    }

    /// Whether an entry follows, and then skips its colon. Another commit never begins with one. A line break parts the
    /// first entry from the message.
    fn skip_to_entry(&mut self) -> bool {
        let rest = self.0.strip_prefix(b"\n").unwrap_or(self.0).strip_prefix(b":");
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// An entry after its colon: `100644 100644 OLD NEW M` and a path, or two after `R100`.
    fn entry(&mut self) -> Option<Entry> {
        let words: Vec<&str> = std::str::from_utf8(self.next()?).ok()?.split(' ').collect();
        let [_, mode, _, new, status] = words.as_slice() else { return None };
        let path = RepoPath::new(self.next()?)?;
        let (path, renamed_from) = match status.as_bytes().first()? {
            b'R' => (RepoPath::new(self.next()?)?, Some(path)),
            // A copy is a new file.
            b'C' => (RepoPath::new(self.next()?)?, None),
            _ => (path, None),
        };
        let new = oid(new.as_bytes())?;
        let blob = match *mode {
            "100644" | "100755" | "100664" => Blob::File(new),
            "000000" => Blob::Removed,
            _ => Blob::NoFile,
        };
        Some(Entry { path, renamed_from, blob, is_added: matches!(status.as_bytes().first()?, b'A' | b'C') })
    }
}

fn oid(bytes: &[u8]) -> Option<Oid> {
    std::str::from_utf8(bytes).ok().and_then(Oid::new)
}

/// A name or a subject. Git converts to UTF-8 what says it is something else; what lies is replaced.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(digit: char) -> String {
        digit.to_string().repeat(40)
    }

    fn header(digit: char, parents: &str, author: &str, subject: &str) -> String {
        format!("{}\0{parents}\0{}\0{author}\0{subject}\0", hash(digit), 1_685_232_000)
    }

    fn raw(modes: &str, new: char, status: &str, paths: &str) -> String {
        format!(":{modes} {} {} {status}\0{paths}\0", hash('0'), hash(new))
    }

    #[test]
    fn commits_are_read_with_their_files_whatever_the_names_are() {
        let output = [
            header('a', &format!("{} {}", hash('b'), hash('c')), "Ў ::(\u{1}", ""),
            format!("\n{}", raw("100644 100644", 'e', "R087", "old name\0new\n:name")),
            raw("100644 000000", '0', "D", "gone"),
            header('b', "", "", ":100644 a subject"),
            format!("\n{}", raw("000000 120000", 'f', "A", "link")),
            header('d', &hash('a'), "x", "empty"),
        ];
        let read = commits(output.concat().as_bytes()).unwrap();
        assert_eq!(read.len(), 3);
        assert_eq!(read[0].parent.as_ref().map(Oid::as_str), Some(hash('b').as_str()));
        assert_eq!(read[0].recorded.to_string(), "2023-05-28 00:00:00");
        assert_eq!((read[0].author.as_str(), read[0].subject.as_str()), ("Ў ::(\u{1}", ""));
        assert_eq!(read[0].entries[0].path, RepoPath::new("new\n:name").unwrap());
        assert_eq!(read[0].entries[0].renamed_from, RepoPath::new("old name"));
        assert_eq!(read[0].entries[1].blob, Blob::Removed);
        assert_eq!((read[1].parent.as_ref(), read[1].subject.as_str()), (None, ":100644 a subject"));
        assert_eq!((&read[1].entries[0].blob, read[1].entries[0].is_added), (&Blob::NoFile, true));
        assert_eq!(read[2].entries, []);
    }

    #[test]
    fn anything_else_is_an_error_and_never_a_panic() {
        let whole = [header('a', &hash('b'), "x", "y"), format!("\n{}", raw("100644 100644", 'e', "M", "p"))]
            .concat();
        let mut refused = 0;
        for end in 1..whole.len() {
            refused += usize::from(commits(&whole.as_bytes()[..end]).is_err());
        }
        // Only between the header and its entries may it be cut unseen.
        assert_eq!(refused, whole.len() - 2);
        for text in ["\0", "x", "fatal: no\n", "\0\0\0\0\0", &header('a', "-x", "", "")] {
            assert_eq!(commits(text.as_bytes()), Err(LogError), "{text:?}");
        }
        let far = header('a', "", "", "").replace("1685232000", "99999999999999999");
        assert_eq!(commits(far.as_bytes()), Err(LogError));
    }
}
