//! On whose word a plan is revised.

use chrono::NaiveDate;

/// The act that revises the plan, and what is written as reason.
#[derive(Clone, Debug)]
pub struct Terms {
    /// The day it takes effect.
    pub on: NaiveDate,
    /// The day that is today.
    pub today: NaiveDate,
    /// The act.
    pub act: String,
    /// Why a deadline is moved.
    pub moved: String,
    /// Why a line is dropped.
    pub vanished: String,
}
