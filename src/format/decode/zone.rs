//! What was meant by a time zone that does not exist.

use crate::suggestion::nearest;

/// Places that people name in their own language, by the zone that has them.
const PLACES: [(&str, &[&str]); 12] = [
    (
        "Asia/Tashkent",
        &["ташкент", "тошкент", "toshkent", "uzbekistan", "ўзбекистон", "узбекистан", "oʻzbekiston"],
    ),
    ("Asia/Samarkand", &["самарканд", "самарқанд", "samarqand"]),
    ("Europe/Moscow", &["москва", "moskva", "moskau"]),
    ("Asia/Almaty", &["алматы", "алма-ата", "olmaota"]),
    ("Asia/Bishkek", &["бишкек"]),
    ("Asia/Dushanbe", &["душанбе"]),
    ("Asia/Ashgabat", &["ашхабад", "ашгабат", "ashkhabad", "aşgabat"]),
    ("Asia/Baku", &["баку", "bakı"]),
    ("Asia/Tbilisi", &["тбилиси"]),
    ("Asia/Yerevan", &["ереван"]),
    ("Europe/Minsk", &["минск"]),
    ("Asia/Kolkata", &["delhi", "new delhi", "mumbai", "india"]),
];

/// A way out for a name that is no time zone.
pub(super) fn hint(name: &str) -> String {
    if let Some((zone, hours)) = at_offset(name) {
        return format!("write `{zone}` ({hours}: its sign is turned round), or the name of a place");
    }
    if let Some(zone) = of_place(name) {
        return format!("write `{zone}`");
    }
    match nearest(name, tzdb_data::TZ_NAMES.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "write an IANA zone such as Asia/Tashkent".into(),
    }
}

/// The zone at a whole number of hours from Greenwich, as in `GMT+5`, `UTC+05:00` or `+5`, and in words where it lies.
fn at_offset(name: &str) -> Option<(String, String)> {
    let name = name.trim().to_uppercase().replace(' ', "");
    let offset = ["GMT", "UTC", "UT", "Z"].iter().find_map(|word| name.strip_prefix(word)).unwrap_or(&name);
    let (sign, direction, most) = match offset.chars().next()? {
        '+' => ('-', "east", 14),
        '-' | '\u{2212}' => ('+', "west", 12),
        _ => return None,
    };
    let digits = offset.trim_start_matches(['+', '-', '\u{2212}']);
    let hours = digits.strip_suffix(":00").unwrap_or(digits);
    let hours = hours.strip_suffix("00").filter(|rest| rest.len() == 2).unwrap_or(hours);
    let hours: u32 = hours.parse().ok()?;
    let zone = format!("Etc/GMT{sign}{hours}");
    let plural = if hours == 1 { "" } else { "s" };
    ((1..=most).contains(&hours)).then(|| (zone, format!("{hours} hour{plural} {direction} of Greenwich")))
}

/// The zone of a place: the last part of its name, or what people call it in other languages.
fn of_place(name: &str) -> Option<&'static str> {
    let place = name.trim().to_lowercase().replace(['_', '\''], " ");
    let is_it = |zone: &&&str| {
        zone.rsplit('/').next().is_some_and(|last| last.to_lowercase().replace('_', " ") == place)
    };
    // Of the names with one last part, such as `Australia/Sydney`, those with an area come first in the alphabet.
    let zone = tzdb_data::TZ_NAMES.iter().filter(|zone| zone.contains('/')).find(is_it).copied();
    zone.or_else(|| PLACES.iter().find(|(_, names)| names.contains(&place.as_str())).map(|(zone, _)| *zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_and_places_are_understood() {
        for (name, expected) in [
            ("GMT+5", "Etc/GMT-5"),
            ("UTC+5", "Etc/GMT-5"),
            ("utc +05:00", "Etc/GMT-5"),
            ("+0500", "Etc/GMT-5"),
            ("+5", "Etc/GMT-5"),
            ("GMT-3", "Etc/GMT+3"),
            ("Tashkent", "Asia/Tashkent"),
            ("ташкент", "Asia/Tashkent"),
            ("Тошкент", "Asia/Tashkent"),
            ("New York", "America/New_York"),
            ("москва", "Europe/Moscow"),
            ("Asia/Tashkend", "Asia/Tashkent"),
        ] {
            assert!(hint(name).contains(&format!("`{expected}`")), "{name}: {}", hint(name));
        }
        for name in ["UTC+5:30", "GMT+15", "GMT+", "nowhere at all", ""] {
            assert!(!hint(name).contains("Etc/"), "{name}: {}", hint(name));
        }
        for (zone, _) in PLACES {
            assert!(tzdb_data::TZ_NAMES.contains(&zone), "{zone}");
        }
    }
}
