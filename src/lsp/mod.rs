//! The language server: what the rooms above know of a plan, as messages about positions in an open document.
