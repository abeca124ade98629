//! The path of a file as a service for continuous integration knows it: from the top folder of the repository.

use std::fs;
use std::path::{Path, PathBuf};

/// The path from the nearest folder with `.git`; where there is none, from the `workspace` of the service, else from the
/// folder the program was started in. Of a file in none of them the path as it was given.
///
/// A link to a file is a file of the repository itself, so only the folders on the way to it are followed.
pub(in crate::cli) fn from_top(path: &Path, workspace: Option<&Path>, here: Option<&Path>) -> PathBuf {
    let Some(name) = path.file_name() else { return path.to_owned() };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Ok(folder) = fs::canonicalize(folder) else { return path.to_owned() };
    let repository = folder.ancestors().find(|folder| folder.join(".git").exists()).map(Path::to_owned);
    let others = [workspace, here].into_iter().flatten().filter_map(|top| fs::canonicalize(top).ok());
    let mut tops = repository.into_iter().chain(others);
    let from_top = tops.find_map(|top| folder.strip_prefix(top).ok().map(Path::to_owned));
    from_top.map_or_else(|| path.to_owned(), |folder| folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_begins_at_the_top_of_the_repository_else_of_the_workspace_else_here() {
        let sandbox = tempfile::tempdir().unwrap();
        let at = |name: &str| sandbox.path().join(name);
        fs::create_dir_all(at("work/repo/.git")).unwrap();
        fs::create_dir_all(at("work/repo/plans/north")).unwrap();
        fs::create_dir_all(at("work/other")).unwrap();
        let (work, other, elsewhere) = (at("work"), at("work/other"), at("nowhere"));
        let path = |name: &str, workspace: Option<&Path>, here: Option<&Path>| {
            from_top(&at(name), workspace, here).to_str().unwrap().to_owned()
        };
        assert_eq!(path("work/repo/plans/a.yaml", Some(&work), None), "plans/a.yaml");
        assert_eq!(path("work/repo/plans/north/.././/a.yaml", None, Some(&work)), "plans/a.yaml");
        assert_eq!(path("work/other/a.yaml", Some(&work), Some(&other)), "other/a.yaml");
        assert_eq!(path("work/other/a.yaml", Some(&elsewhere), Some(&other)), "a.yaml");
        assert_eq!(from_top(&at("work/a.yaml"), None, Some(&other)), at("work/a.yaml"));
    }
}
