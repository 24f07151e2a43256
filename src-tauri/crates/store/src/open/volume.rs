//! On what kind of disk a file stands. The only place that asks the operating system about disks.

use std::path::Path;

/// The kind of disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Volume {
    Local,
    Network,
    Removable,
}

impl Volume {
    /// What the officer should know; `None` for a local disk.
    pub fn message(self) -> Option<&'static str> {
        match self {
            Self::Local => None,
            Self::Network => Some(
                "Plik jest na dysku sieciowym. Program zapisuje na nim wolniej i może go otworzyć tylko jedna osoba naraz. \
                 Najbezpieczniej pracować na pliku na tym komputerze, a na dysku sieciowym trzymać kopie.",
            ),
            Self::Removable => Some(
                "Plik jest na nośniku wymiennym. Przed wyjęciem nośnika zamknij program. \
                 Najbezpieczniej pracować na pliku na tym komputerze, a na nośniku trzymać kopie.",
            ),
        }
    }

    /// The disk of a file that exists or is about to; local when the system does not tell otherwise.
    pub fn of(path: &Path) -> Self {
        let known = path.canonicalize().or_else(|_| match path.parent() {
            Some(folder) if folder.as_os_str().is_empty() => Path::new(".").canonicalize(),
            Some(folder) => folder.canonicalize(),
            None => Path::new(".").canonicalize(),
        });
        known.map_or(Self::Local, |path| ask(&path))
    }
}

/// Linux tells the file system of every mount.
#[cfg(target_os = "linux")]
fn ask(path: &Path) -> Volume {
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let system = path.to_str().and_then(|path| file_system(&mounts, path));
    let removable = ["/media/", "/run/media/"].iter().any(|folder| path.starts_with(folder));
    match system.as_deref() {
        Some(
            "nfs" | "nfs4" | "cifs" | "smb3" | "smbfs" | "9p" | "afs" | "ceph" | "davfs" | "fuse.sshfs" | "fuse.rclone"
            | "fuse.davfs2" | "fuse.gvfsd-fuse",
        ) => Volume::Network,
        Some("vfat" | "exfat" | "msdos") => Volume::Removable,
        _ if removable => Volume::Removable,
        _ => Volume::Local,
    }
}

/// Windows gives the true name of a mapped drive: `\\?\UNC\server\share`. It does not say which drives can be taken out.
#[cfg(windows)]
fn ask(path: &Path) -> Volume {
    use std::path::{Component, Prefix};
    match path.components().next() {
        Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)) => Volume::Network,
        _ => Volume::Local,
    }
}

/// On macOS everything that is not the system disk is mounted in one folder.
#[cfg(not(any(target_os = "linux", windows)))]
fn ask(path: &Path) -> Volume {
    if path.starts_with("/Volumes") { Volume::Removable } else { Volume::Local }
}

/// The file system of the mount with the longest name that begins the path.
#[cfg(any(target_os = "linux", test))]
fn file_system(mounts: &str, path: &str) -> Option<String> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let Some((mount, system)) = line.split_once(" - ") else { continue };
        let Some(point) = mount.split(' ').nth(4).map(|point| point.replace("\\040", " ")) else { continue };
        let system = system.split(' ').next().unwrap_or_default();
        let inside = Path::new(path).starts_with(&point);
        // A later mount on the same point covers the earlier one.
        if inside && best.is_none_or(|(length, _)| point.len() >= length) {
            best = Some((point.len(), system));
        }
    }
    best.map(|(_, system)| system.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/urzad rw - cifs //serwer/urzad rw
31 22 0:41 / /mnt/dysk\\040Archiwum rw - vfat /dev/sdb1 rw
32 22 0:42 / /mnt/urzad/lokalny rw shared:1 - ext4 /dev/sdc1 rw";

    #[test]
    fn the_longest_mount_decides() {
        let cases = [
            ("/home/ola/a.kladka", "ext4"),
            ("/mnt/urzad/a.kladka", "cifs"),
            ("/mnt/urzad/lokalny/a.kladka", "ext4"),
            ("/mnt/urzadzenia/a.kladka", "ext4"),
            ("/mnt/dysk Archiwum/a.kladka", "vfat"),
        ];
        for (path, system) in cases {
            assert_eq!(file_system(MOUNTS, path).as_deref(), Some(system), "{path}");
        }
    }
}
