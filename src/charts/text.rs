//! How wide a text is and where it is broken, without a browser: from the advance widths of Arial. Helvetica and
//! Liberation Sans have the same widths, so a chart looks the same on Windows, macOS and Linux; that is why Arial stands
//! before the page's own font.

use crate::accents::{is_accent, plain};

/// The fonts of all charts, all with the widths below.
pub const FONT: &str = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif";

/// The size and weight of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// In pixels; never below 12.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
}

impl Face {
    /// A plain face of this size.
    pub const fn plain(size: f64) -> Face {
        Face { size, bold: false }
    }

    /// A bold face of this size.
    pub const fn bold(size: f64) -> Face {
        Face { size, bold: true }
    }
}

/// The width of a text in pixels.
///
/// ```
/// use groeibeeld::charts::text::{Face, width};
/// assert_eq!(width("2,75", Face::plain(10.0)), 19.46);
/// assert_eq!(width("é", Face::plain(10.0)), width("e", Face::plain(10.0)));
/// ```
pub fn width(text: &str, face: Face) -> f64 {
    text.chars().map(|letter| advance(plain(letter), face.bold)).sum::<u32>() as f64 * face.size / 1000.0
}

/// Breaks a text into lines of at most `room` pixels: at spaces, after "/" and "-" between words, after "_", and within a
/// word only when it fits on no line. A no-break space does not break. What does not fit in `most` lines ends in an ellipsis.
///
/// ```
/// use groeibeeld::charts::text::{Face, wrap};
/// assert_eq!(wrap("Huiselijke  relaties", Face::plain(14.0), 80.0, 3), ["Huiselijke", "relaties"]);
/// ```
pub fn wrap(text: &str, face: Face, room: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words(text) {
        for (index, piece) in pieces(word).into_iter().enumerate() {
            add(&mut lines, piece, index == 0, face, room);
        }
    }
    shorten(lines, face, room, most)
}

/// What stands between the spaces of a text; a no-break space is none.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| letter.is_whitespace() && letter != '\u{A0}').filter(|word| !word.is_empty())
}

/// The same in as many lines, which are about as wide, so that the last is not a single word.
pub fn balanced(text: &str, face: Face, room: f64, most: usize) -> Vec<String> {
    /// By so many pixels lines get narrower.
    const STEP: f64 = 4.0;
    let lines = wrap(text, face, room, most);
    // No word is broken that was not, and a text that is cut would be cut more.
    let widest = words(text).map(|word| width(word, face)).fold(0.0, f64::max);
    if lines.len() < 2 || wrap(text, face, room, usize::MAX).len() > most {
        return lines;
    }
    let rooms = std::iter::successors(Some(room - STEP), |room| Some(room - STEP)).take_while(|room| *room >= widest);
    let narrower = rooms.map(|room| wrap(text, face, room, most)).take_while(|narrower| narrower.len() == lines.len());
    narrower.last().unwrap_or(lines)
}

/// The parts of a word between which a line may end: "Onstwedde/Alteveer" has two, "t/m" and "31-12-2021" are one.
fn pieces(word: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (place, mark) in word.match_indices(['/', '-', '_']) {
        let end = place + 1;
        if mark == "_" || is_word(&word[start..place]) && is_word(&word[end..]) {
            pieces.push(&word[start..end]);
            start = end;
        }
    }
    pieces.push(&word[start..]);
    pieces
}

fn is_word(text: &str) -> bool {
    text.chars().take(3).filter(|letter| letter.is_alphabetic()).count() == 3
}

fn add(lines: &mut Vec<String>, piece: &str, spaced: bool, face: Face, room: f64) {
    if let Some(line) = lines.last_mut() {
        let joined = format!("{line}{}{piece}", if spaced { " " } else { "" });
        if width(&joined, face) <= room {
            *line = joined;
            return;
        }
    }
    let mut rest = piece;
    while width(rest, face) > room {
        let cut = cut(rest, face, room - width("-", face));
        lines.push(format!("{}-", &rest[..cut]));
        rest = &rest[cut..];
    }
    lines.push(rest.to_owned());
}

/// The place in a text up to which it fits; at least one letter, never before a mark that belongs to a letter, and where
/// it can be not so that only one or two letters are left.
fn cut(text: &str, face: Face, room: f64) -> usize {
    let places: Vec<usize> =
        text.char_indices().skip(1).filter(|(_, letter)| advance(*letter, false) > 0).map(|(place, _)| place).collect();
    let fit = places.iter().take_while(|place| width(&text[..**place], face) <= room).count();
    let kept = fit.min(places.len().saturating_sub(2)).max(1);
    places.get(kept - 1).copied().unwrap_or(text.len())
}

fn shorten(mut lines: Vec<String>, face: Face, room: f64, most: usize) -> Vec<String> {
    if lines.len() > most {
        lines.truncate(most);
        if let Some(line) = lines.last_mut() {
            while !line.is_empty() && width(&format!("{line}…"), face) > room {
                line.pop();
            }
            *line = format!("{}…", line.trim_end());
        }
    }
    lines
}

/// The advance width in thousandths of the size. Letters that are not in the tables get a width that is rather too large.
fn advance(letter: char, bold: bool) -> u32 {
    let table = if bold { &BOLD } else { &PLAIN };
    match letter {
        ' '..='~' => table[letter as usize - 32].into(),
        '\u{A0}' | '·' | '‘' | '’' => 278,
        '“' | '”' => 500,
        '–' | '€' => 556,
        '−' | '×' => 584,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FE00}'..='\u{FE0F}' => 0,
        letter if is_accent(letter) => 0,
        '\u{A1}'..='\u{24F}' => 790,
        '\u{370}'..='\u{6FF}' => 720,
        '\u{2600}'..='\u{27BF}' | '\u{1F000}'.. => 1400,
        _ => 1000,
    }
}

/// Arial, from the space to the tilde.
const PLAIN: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
    556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
    260, 334, 584,
];

/// Arial Bold, from the space to the tilde.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];

#[cfg(test)]
mod tests {
    use super::*;

    const FACE: Face = Face::plain(14.0);

    #[track_caller]
    fn check(text: &str, room: f64, most: usize, expected: &[&str]) {
        assert_eq!(wrap(text, FACE, room, most), expected);
    }

    #[test]
    fn breaks_at_spaces_slashes_and_hyphens() {
        check("", 100.0, 3, &[]);
        check("Sociaal netwerk", 200.0, 3, &["Sociaal netwerk"]);
        check("Onstwedde/Alteveer", 80.0, 3, &["Onstwedde/", "Alteveer"]);
        check("Sociaal-emotionele", 90.0, 3, &["Sociaal-", "emotionele"]);
        check("1-1-2021 t/m 31-12-2021", 80.0, 3, &["1-1-2021 t/m", "31-12-2021"]);
        check("3\u{A0}= beperkt\u{A0}zelf 4", 85.0, 3, &["3\u{A0}=", "beperkt\u{A0}zelf 4"]);
    }

    #[test]
    fn word_wider_than_the_room_is_broken() {
        check("schuldhulpverlening", 90.0, 3, &["schuldhulpve-", "rlening"]);
        check("weerbaarheid", 75.0, 3, &["weerbaarh-", "eid"]);
        check("scores_2021_definitief.csv", 90.0, 3, &["scores_2021_", "definitief.csv"]);
    }

    #[test]
    fn last_line_ends_in_an_ellipsis() {
        check("een twee drie vier", 44.0, 2, &["een", "twee…"]);
    }

    #[test]
    fn balanced_lines_are_about_as_wide() {
        let check = |text: &str, room, expected: &[&str]| assert_eq!(balanced(text, FACE, room, 3), expected);
        check("Sociaal netwerk", 200.0, &["Sociaal netwerk"]);
        check(
            "Informatie en advies over geldzaken, wonen en zorg",
            300.0,
            &["Informatie en advies over", "geldzaken, wonen en zorg"],
        );
        check("een schuldhulpverlening", 130.0, &["een", "schuldhulpverlening"]);
        check("schuldhulpverlening", 90.0, &["schuldhulpve-", "rlening"]);
        check("een twee drie vier", 40.0, &["een", "twee", "drie…"]);
    }

    #[test]
    fn all_lines_fit_whatever_the_text() {
        for text in
            ["Wijkgerichte inloop 🙂🙂🙂🙂🙂🙂", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "عربي عربي", "a\0b/-/-"]
        {
            for room in [30.0, 50.0, 200.0] {
                assert!(wrap(text, FACE, room, 4).iter().all(|line| width(line, FACE) <= room), "{text} {room}");
            }
        }
    }

    #[test]
    fn mark_stays_with_its_letter() {
        assert!(
            wrap("e\u{301}e\u{301}e\u{301}e\u{301}", FACE, 22.0, 9).iter().all(|line| !line.starts_with('\u{301}'))
        );
    }
}
