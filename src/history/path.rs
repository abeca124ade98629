//! The path of a file inside a repository.

use std::ffi::{OsStr, OsString};
use std::fmt;

/// A path from the top of a repository, in git's own form: bytes, with `/` between folders. A name may hold anything but
/// NUL; on Unix not even letters are certain.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RepoPath(Vec<u8>);

impl RepoPath {
    /// A path in git's own form.
    ///
    /// `None` for what no path in a repository can be: empty, absolute, ending in `/`, with NUL or with an empty part,
    /// `.` or `..` in it.
    #[must_use]
    pub fn new(bytes: impl Into<Vec<u8>>) -> Option<Self> {
        let bytes = bytes.into();
        let is_part = |part: &[u8]| !matches!(part, b"" | b"." | b"..");
        let fits = !bytes.contains(&0) && bytes.split(|byte| *byte == b'/').all(is_part);
        fits.then_some(Self(bytes))
    }

    /// A path below a folder, as users type it: `./a/../b.yaml` is `b.yaml` in the folder. `prefix` is the folder from the
    /// top, empty or ending in `/`.
    ///
    /// `None` where it leads out of the repository.
    #[must_use]
    pub fn within(prefix: &[u8], relative: &[u8]) -> Option<Self> {
        let mut parts: Vec<&[u8]> = Vec::new();
        for part in prefix.split(|byte| *byte == b'/').chain(relative.split(|byte| *byte == b'/')) {
            match part {
                b"" | b"." => {}
                b".." => drop(parts.pop()?),
                name => parts.push(name),
            }
        }
        Self::new(parts.join(&b'/'))
    }

    /// Its bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The path as an argument, after a text. `None` where this system has no such argument: on Windows, what is not
    /// Unicode.
    #[must_use]
    pub fn after(&self, text: &str) -> Option<OsString> {
        let bytes = [text.as_bytes(), &self.0].concat();
        #[cfg(unix)]
        {
            Some(std::os::unix::ffi::OsStringExt::from_vec(bytes))
        }
        #[cfg(not(unix))]
        {
            String::from_utf8(bytes).ok().map(OsString::from)
        }
    }
}

impl fmt::Display for RepoPath {
    /// As text; what is not UTF-8 is replaced.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from_utf8_lossy(&self.0))
    }
}

impl fmt::Debug for RepoPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", self.0.escape_ascii())
    }
}

/// The bytes of a path as git writes them.
#[must_use]
pub fn git_bytes(path: &OsStr) -> Vec<u8> {
    let bytes = path.as_encoded_bytes();
    if cfg!(windows) {
        bytes.iter().map(|byte| if *byte == b'\\' { b'/' } else { *byte }).collect()
    } else {
        bytes.to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_a_repository_has_plain_parts_only() {
        for bytes in [&b"a.yaml"[..], b"a b/-c.yaml", b":(attr)x", b"a\nb", b"\xFF", "йўл.yaml".as_bytes()]
        {
            assert_eq!(RepoPath::new(bytes).unwrap().as_bytes(), bytes);
        }
        for bytes in [&b""[..], b"/a", b"a/", b"a//b", b"./a", b"a/../b", b"a\0b", b".."] {
            assert_eq!(RepoPath::new(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn a_relative_path_is_taken_from_its_folder_and_stays_inside() {
        for (prefix, relative, path) in [
            ("", "a.yaml", Some("a.yaml")),
            ("sub/dir/", "./a.yaml", Some("sub/dir/a.yaml")),
            ("sub/dir/", "../a.yaml", Some("sub/a.yaml")),
            ("sub/", "../../a.yaml", None),
            ("", "..", None),
            ("sub/", "..", None),
        ] {
            let found = RepoPath::within(prefix.as_bytes(), relative.as_bytes());
            assert_eq!(found.map(|path| path.to_string()).as_deref(), path, "{prefix} {relative}");
        }
    }
}
