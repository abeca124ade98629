//! An input cut down to what is needed to break a law.

use std::time::{Duration, Instant};

use super::fuzzer::{Target, held};

/// How long is tried.
const PATIENCE: Duration = Duration::from_secs(20);

/// The input without whatever can be left out, and what it breaks.
pub(super) fn shrunk(target: &dyn Target, mut input: Vec<u8>, mut why: String) -> (Vec<u8>, String) {
    let since = Instant::now();
    let was_text = std::str::from_utf8(&input).is_ok();
    let mut size = input.len() / 2;
    while size > 0 && since.elapsed() < PATIENCE {
        let mut at = 0;
        while at < input.len() && since.elapsed() < PATIENCE {
            let mut shorter = input.clone();
            shorter.drain(at..(at + size).min(input.len()));
            let is_text = std::str::from_utf8(&shorter).is_ok();
            match held(target, &shorter) {
                Err(other) if is_text == was_text => (input, why) = (shorter, other),
                Ok(_) | Err(_) => at += size,
            }
        }
        size /= 2;
    }
    (input, why)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::laws::dice::Dice;

    /// What holds of every input without both letters.
    struct Both;

    impl Target for Both {
        fn draw(&self, _: &mut Dice) -> Vec<u8> {
            Vec::new()
        }

        fn hold(&self, input: &[u8]) -> bool {
            assert!(!(input.contains(&b'x') && input.contains(&b'y')), "both");
            true
        }
    }

    #[test]
    fn what_is_not_needed_is_left_out() {
        let long = format!("{}x{}yй{}", "a".repeat(100), "b".repeat(50), "c".repeat(200));
        assert_eq!(shrunk(&Both, long.into_bytes(), String::new()), (b"xy".to_vec(), "both".into()));
    }
}
