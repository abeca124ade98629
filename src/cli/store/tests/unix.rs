//! Modes, access lists, links and devices, which only Unix has.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

use super::*;

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn the_mode_is_kept() {
    for mode in [0o600, 0o644, 0o640, 0o666, 0o755, 0o200] {
        let (_folder, plan) = sandbox();
        set_mode(&plan, mode);
        let before = fs::metadata(&plan).unwrap();
        if File::open(&plan).is_err() {
            continue; // Only the superuser reads what allows writing alone.
        }
        assert!(done(put(&plan, "new")));
        let after = fs::metadata(&plan).unwrap();
        assert_eq!((after.mode(), after.uid(), after.gid()), (before.mode(), before.uid(), before.gid()));
        assert_ne!(after.ino(), before.ino());
    }
}

#[test]
fn attributes_are_kept() {
    use xattr::FileExt as _;
    let (_folder, plan) = sandbox();
    if File::open(&plan).unwrap().set_xattr("user.origin", b"ministry").is_err() {
        return; // A file system without attributes.
    }
    assert!(done(put(&plan, "new")));
    assert_eq!(File::open(&plan).unwrap().get_xattr("user.origin").unwrap().unwrap(), b"ministry");
}

/// An access list as Linux keeps it: the owner, user 65534, the group and the mask may read and write.
fn access_list() -> Vec<u8> {
    let entries = [(1, 6, u32::MAX), (2, 6, 65534), (4, 4, u32::MAX), (16, 6, u32::MAX), (32, 0, u32::MAX)];
    let entries = entries.map(|(tag, rights, id): (u16, u16, u32)| {
        [&tag.to_le_bytes()[..], &rights.to_le_bytes(), &id.to_le_bytes()].concat()
    });
    [&2_u32.to_le_bytes()[..], &entries.concat()].concat()
}

#[test]
fn an_access_list_is_kept_and_none_is_added() {
    use xattr::FileExt as _;
    const ACCESS: &str = "system.posix_acl_access";
    let (folder, plan) = sandbox();
    let inherited = File::open(folder.path()).unwrap().set_xattr("system.posix_acl_default", &access_list());
    if inherited.is_err() {
        return; // A file system without access lists.
    }
    assert!(done(put(&plan, "new")));
    assert_eq!(File::open(&plan).unwrap().get_xattr(ACCESS).unwrap(), None);
    File::open(&plan).unwrap().set_xattr(ACCESS, &access_list()).unwrap();
    let mode = fs::metadata(&plan).unwrap().mode();
    assert!(done(put(&plan, "newer")));
    assert_eq!(File::open(&plan).unwrap().get_xattr(ACCESS).unwrap().unwrap(), access_list());
    assert_eq!(fs::metadata(&plan).unwrap().mode(), mode);
}

#[test]
fn a_link_stays_and_its_target_changes() {
    let (folder, plan) = sandbox();
    let elsewhere = tempfile::tempdir().unwrap();
    let (near, far) = (elsewhere.path().join("near.yaml"), elsewhere.path().join("far.yaml"));
    symlink(&plan, &near).unwrap();
    symlink("near.yaml", &far).unwrap();
    assert!(done(put(&far, "new")));
    assert_eq!(text(&plan), "new");
    assert_eq!((fs::read_link(&near).unwrap(), fs::read_link(&far).unwrap()), (plan, "near.yaml".into()));
    assert_eq!((names(&folder).len(), names(&elsewhere).len()), (1, 2));
}

#[test]
fn links_that_lead_nowhere_are_refused() {
    let (folder, _plan) = sandbox();
    let (turning, torn) = (folder.path().join("turning.yaml"), folder.path().join("torn.yaml"));
    symlink("turning.yaml", &turning).unwrap();
    symlink("gone.yaml", &torn).unwrap();
    let said = refused(&folder, put(&turning, "new"));
    assert!(said.starts_with("cannot read `turning.yaml`: "), "{said}");
    assert_eq!(
        refused(&folder, put(&torn, "new")),
        "`torn.yaml` is a link to `gone.yaml`, which does not exist | correct the link, or name the plan itself"
    );
    assert_eq!(names(&folder), ["plan.yaml", "torn.yaml", "turning.yaml"]);
}

#[test]
fn what_is_no_file_is_refused() {
    let (folder, _plan) = sandbox();
    let socket = folder.path().join("socket.yaml");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    let said = refused(&folder, put(&socket, "new"));
    assert!(said.starts_with("`socket.yaml` is not a regular file"), "{said}");
    assert!(refused(&folder, put(Path::new("/dev/null"), "new")).contains("is not a regular file"));
}

#[test]
fn a_read_only_plan_is_refused() {
    let (folder, plan) = sandbox();
    set_mode(&plan, 0o444);
    let result = update(&plan, LONG, |_| panic!("it may not be written"));
    let said = refused(&folder, result);
    assert_eq!(said, "`plan.yaml` is read-only | allow writing with `chmod u+w plan.yaml`");
    assert_eq!((text(&plan).as_str(), names(&folder)), ("old", vec!["plan.yaml".into()]));
}

#[test]
fn a_planted_link_is_not_followed() {
    let (folder, plan) = sandbox();
    let victim = folder.path().join("victim");
    fs::write(&victim, "precious").unwrap();
    symlink(&victim, folder.path().join(LITTER)).unwrap();
    assert!(done(put(&plan, "new")));
    assert_eq!((text(&plan).as_str(), text(&victim).as_str()), ("new", "precious"));
    assert_eq!(names(&folder), ["plan.yaml", "victim"]);
}

#[test]
fn a_folder_that_allows_no_writing_is_said() {
    let (folder, plan) = sandbox();
    set_mode(folder.path(), 0o555);
    if fs::write(folder.path().join("try"), "").is_ok() {
        return; // The superuser writes everywhere.
    }
    let said = refused(&folder, put(&plan, "new"));
    set_mode(folder.path(), 0o755);
    assert!(said.ends_with("so its folder must allow writing"), "{said}");
    assert_eq!((text(&plan).as_str(), names(&folder)), ("old", vec!["plan.yaml".into()]));
}
