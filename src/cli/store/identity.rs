//! Which file a path leads to, whatever the path is called.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Tells whether two paths lead to one file. Each folder is asked for once, so that ten thousand files cost little.
#[derive(Default)]
pub(in crate::cli) struct Identities {
    folders: HashMap<PathBuf, PathBuf>,
}

impl Identities {
    /// The file's own path, where every link has been followed; of a file that is not there, the path itself.
    pub(in crate::cli) fn of(&mut self, path: &Path) -> PathBuf {
        let is_link = fs::symlink_metadata(path).is_ok_and(|file| file.is_symlink());
        let (Some(folder), Some(name), false) = (path.parent(), path.file_name(), is_link) else {
            return fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        };
        if let Some(own) = self.folders.get(folder) {
            return own.join(name);
        }
        let here = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let own = fs::canonicalize(here).unwrap_or_else(|_| folder.to_owned());
        let file = own.join(name);
        self.folders.insert(folder.to_owned(), own);
        file
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn one_file_has_one_identity() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("a")).unwrap();
        fs::write(at("a/plan.yaml"), "").unwrap();
        std::os::unix::fs::symlink("a/plan.yaml", at("link.yaml")).unwrap();
        std::os::unix::fs::symlink("a", at("b")).unwrap();
        let mut identities = Identities::default();
        let plan = identities.of(&at("a/plan.yaml"));
        for name in ["a/./plan.yaml", "a/../a/plan.yaml", "link.yaml", "b/plan.yaml"] {
            assert_eq!(identities.of(&at(name)), plan, "{name}");
        }
        assert_ne!(identities.of(&at("a/none.yaml")), plan);
    }
}
