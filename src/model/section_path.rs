//! The way to a section.

/// How deep sections may stand in each other.
pub const DEEPEST_SECTION: usize = 4;

/// The way to a section: its index among the plan's sections, then among those in that one, and so on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionPath {
    indices: [u32; DEEPEST_SECTION],
    depth: u8,
}

impl SectionPath {
    /// The path of a section of the plan itself.
    #[must_use]
    pub fn top(index: usize) -> Self {
        Self::default().within(index)
    }

    /// The path of the nth section within this one. Beyond [`DEEPEST_SECTION`], which the reader refuses, it stays this
    /// one.
    #[must_use]
    pub fn within(mut self, index: usize) -> Self {
        if let Some(slot) = self.indices.get_mut(usize::from(self.depth)) {
            *slot = u32::try_from(index).unwrap_or(u32::MAX);
            self.depth += 1;
        }
        self
    }

    /// The indices from the plan down.
    pub fn indices(&self) -> impl Iterator<Item = usize> + '_ {
        self.indices.iter().take(usize::from(self.depth)).map(|index| *index as usize)
    }

    /// How deep it lies: 1 for a section of the plan itself.
    #[must_use]
    pub fn depth(&self) -> usize {
        usize::from(self.depth)
    }

    /// The path of the section it lies in.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let depth = self.depth.checked_sub(1).filter(|depth| *depth > 0)?;
        let mut indices = [0; DEEPEST_SECTION];
        for (to, from) in indices.iter_mut().zip(&self.indices).take(usize::from(depth)) {
            *to = *from;
        }
        Some(Self { indices, depth })
    }

    /// Whether this section is the other one or lies somewhere within it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.depth >= other.depth && self.indices().zip(other.indices()).all(|(a, b)| a == b)
    }
}
