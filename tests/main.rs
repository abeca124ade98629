//! The tests that see the program from outside, in one binary.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod docs;
#[cfg(test)]
mod edits;
#[cfg(test)]
mod exported;
#[cfg(test)]
mod fault;
#[cfg(test)]
mod format;
#[cfg(test)]
mod founding;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod growth;
#[cfg(test)]
mod history;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod import;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod lsp;
#[cfg(test)]
mod messages;
#[cfg(test)]
mod readers;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod report;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod shell;
#[cfg(test)]
mod spreadsheet;
#[cfg(test)]
mod stress;
#[cfg(test)]
mod support;
#[cfg(test)]
mod views;
#[cfg(test)]
mod word;
