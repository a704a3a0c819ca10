//! What identifies people: numbers and addresses that are known by their form. A cell may have that form by chance, so a
//! whole column is judged, never a cell. Each function first rules out what nearly all cells are, by length and first byte.

/// Whether a cell is a citizen service number (BSN) by its check digit: nine digits, or eight without the leading zero,
/// with or without dots. One random number in eleven is, so a whole column is judged, never a cell.
pub fn may_be_bsn(cell: &str) -> bool {
    if cell.len() > 12 || !cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b' ' | b'-')) {
        return false;
    }
    // A column of one day passes the check once in eleven times.
    if is_day(cell) {
        return false;
    }
    let digits: Vec<i32> = cell.bytes().filter(u8::is_ascii_digit).map(|digit| i32::from(digit - b'0')).collect();
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.iter().rev().zip(weights.iter().rev()).map(|(digit, weight)| digit * weight).sum();
    (8..=9).contains(&digits.len()) && sum % 11 == 0 && digits.iter().any(|digit| *digit > 0)
}

/// Whether digits are divided as those of a day: 31-12-2024, 2024-12-31. A citizen service number is divided as 1234.56.789.
fn is_day(cell: &str) -> bool {
    let parts: Vec<usize> = cell.split(['.', ' ', '-']).map(str::len).collect();
    matches!(parts[..], [4, 1..=2, 1..=2] | [1..=2, 1..=2, 4])
}

/// Whether a cell has the form of an e-mail address.
pub fn may_be_email(cell: &str) -> bool {
    if !(6..=254).contains(&cell.len()) {
        return false;
    }
    let Some((name, host)) = cell.split_once('@') else { return false };
    let name = name.strip_prefix("mailto:").unwrap_or(name);
    let is_plain =
        |text: &str| !text.contains(|letter: char| letter.is_whitespace() || matches!(letter, '@' | ',' | ';'));
    let has_end = host.rsplit_once('.').is_some_and(|(start, end)| {
        !start.is_empty() && end.len() >= 2 && end.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    !name.is_empty() && is_plain(name) && is_plain(host) && has_end
}

/// Whether a cell has the form of a Dutch telephone number: ten digits from 0, or from +31, 0031 or 316. Dates have eight
/// digits, and of case numbers that are filled up with zeros the second digit is one too.
pub fn may_be_phone(cell: &str) -> bool {
    let starts = matches!(cell.as_bytes().first(), Some(b'0' | b'+' | b'(' | b'3'));
    if !starts || !(10..=24).contains(&cell.len()) {
        return false;
    }
    let is_mark = |byte: u8| matches!(byte, b' ' | b'-' | b'(' | b')' | b'+' | b'.' | b'/');
    if !cell.bytes().all(|byte| byte.is_ascii_digit() || is_mark(byte)) {
        return false;
    }
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let abroad = match cell.as_bytes()[0] {
        b'+' | b'(' if digits.starts_with("31") => digits.strip_prefix("31"),
        b'3' if digits.starts_with("316") => digits.strip_prefix("31"),
        b'0' => digits.strip_prefix("0031"),
        _ => None,
    };
    // "+31 (0)6" has the zero that is left out abroad.
    let national = match abroad {
        Some(number) => number.strip_prefix('0').or(Some(number)),
        None => digits.strip_prefix('0'),
    };
    national.is_some_and(|number| number.len() == 9 && !number.starts_with('0'))
}

/// Whether a cell has the form of a whole Dutch postcode (`1234 AB`), alone or with a house number.
pub fn may_be_postcode(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    if !(6..=20).contains(&bytes.len())
        || !matches!(bytes[0], b'1'..=b'9')
        || !bytes[1..4].iter().all(u8::is_ascii_digit)
    {
        return false;
    }
    let rest = cell[4..].strip_prefix(' ').unwrap_or(&cell[4..]).as_bytes();
    let ([first, second], house) = match rest {
        [first, second, house @ ..] => ([*first, *second], house),
        _ => return false,
    };
    let is_letters = first.is_ascii_alphabetic() && second.is_ascii_alphabetic();
    // Capitals only before a house number, so that "2021 en 2022" is none.
    let is_house = match house {
        [] => true,
        [b' ' | b',', rest @ ..] => {
            first.is_ascii_uppercase() && rest.trim_ascii().first().is_some_and(u8::is_ascii_digit)
        }
        _ => false,
    };
    let pair = [first.to_ascii_uppercase(), second.to_ascii_uppercase()];
    is_letters && is_house && !matches!(&pair, b"SA" | b"SD" | b"SS")
}

/// Whether a cell is an international bank account number (IBAN) by its check digits.
pub fn may_be_iban(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let is_start =
        |bytes: &[u8]| bytes[..2].iter().all(u8::is_ascii_alphabetic) && bytes[2..4].iter().all(u8::is_ascii_digit);
    if !(15..=42).contains(&bytes.len()) || !is_start(bytes) || !bytes.is_ascii() {
        return false;
    }
    let letters: Vec<u8> = bytes.iter().filter(|byte| **byte != b' ').map(u8::to_ascii_uppercase).collect();
    if !(15..=34).contains(&letters.len()) || !letters.iter().all(u8::is_ascii_alphanumeric) {
        return false;
    }
    let rotated = letters[4..].iter().chain(&letters[..4]);
    let remainder = rotated.fold(0u32, |sum, letter| match letter {
        b'0'..=b'9' => (sum * 10 + u32::from(letter - b'0')) % 97,
        _ => (sum * 100 + u32::from(letter - b'A') + 10) % 97,
    });
    remainder == 1
}

/// Whether a cell has the form of a person's name with a title or initials: "mw. A. Jansen", "dhr. De Vries", "J.P. van
/// den Berg", "Jansen, A.". A street or an organisation may have it too, so this says something of a column of them only.
pub fn may_be_person(cell: &str) -> bool {
    if !(4..=60).contains(&cell.len()) || !cell.contains(['.', ' ']) || cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    if let Some((surname, initials)) = cell.split_once(',') {
        let rest: Vec<&str> = initials.split_whitespace().collect();
        let (first, after) = rest.split_at(rest.iter().take_while(|word| are_initials(word)).count());
        return !first.is_empty()
            && after.iter().all(|word| is_particle(word) || is_title(word))
            && is_surname(&surname.split_whitespace().collect::<Vec<_>>());
    }
    let words: Vec<&str> = cell.split_whitespace().collect();
    let titles = words.iter().take_while(|word| is_title(word)).count();
    let words = match words[..] {
        ["de" | "De", "heer", ref rest @ ..] => rest,
        _ => &words[titles..],
    };
    let has_title = words.len() < cell.split_whitespace().count();
    // Without a dot a letter is one of a name only after a title.
    let is_initial = |word: &str| are_initials(word) || has_title && word.len() == 1 && starts_large(word);
    let initials = words.iter().take_while(|word| is_initial(word)).count();
    let (initials, surname) = words.split_at(initials);
    match (has_title, initials) {
        (true, _) => is_surname(surname),
        // Of a name behind initials "de" is small; "O.B.S. De Regenboog" is a school.
        (false, [_, ..]) => is_surname(surname) && !matches!(surname[0], "De" | "Het" | "Den"),
        (false, []) => false,
    }
}

const TITLES: [&str; 9] = ["mw", "mevr", "mevrouw", "dhr", "hr", "meneer", "mej", "fam", "mrs"];

fn is_title(word: &str) -> bool {
    TITLES.contains(&word.trim_end_matches('.').to_lowercase().as_str())
}

/// Whether a word is "A.", "J.P." or "Th.".
fn are_initials(word: &str) -> bool {
    let Some(letters) = word.strip_suffix('.') else { return false };
    letters
        .split('.')
        .all(|part| starts_large(part) && part.chars().count() <= 2 && part.chars().all(char::is_alphabetic))
}

const PARTICLES: [&str; 12] = ["de", "den", "der", "van", "het", "'t", "ten", "ter", "te", "el", "al", "von"];

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

fn starts_large(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether words are a surname, which no street is.
fn is_surname(words: &[&str]) -> bool {
    const PLACES: [&str; 7] = ["straat", "laan", "weg", "plein", "school", "dijk", "hof"];
    let is_large = |word: &&&str| starts_large(word);
    let is_part = |word: &&str| is_particle(word) || starts_large(word) && word.chars().count() > 1;
    let letters = |word: &&str| word.chars().all(|letter| letter.is_alphabetic() || matches!(letter, '-' | '\'' | '’'));
    (1..=5).contains(&words.len())
        && words.iter().any(|word| is_large(&word))
        && words.iter().all(|word| is_part(word) && letters(word))
        && !words.iter().any(|word| PLACES.iter().any(|place| word.ends_with(place)))
}

/// Whether a cell may identify a person by any of these. One random number in eleven may, so this is for what need not be
/// shown, never for what need not be read.
pub fn may_identify(cell: &str) -> bool {
    may_be_bsn(cell) || may_be_email(cell) || may_be_phone(cell) || may_be_postcode(cell) || may_be_iban(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(may_be: fn(&str) -> bool, cells: &[&str], expected: bool) {
        for cell in cells {
            assert_eq!(may_be(cell), expected, "{cell}");
        }
    }

    /// What registries have that identifies nobody.
    const OTHERS: &[&str] = &[
        "",
        "-",
        "1",
        "31",
        "2021",
        "1985,0",
        "31-12-2021",
        "2021-12-31",
        "01-02-2021",
        "20211231",
        "44561",
        "2021-0012",
        "0000123456",
        "C-2021-001",
        "Financiën",
        "3 - beperkt zelfredzaam",
        "Wmo 2021 en 2022",
        "18-26",
        "65+",
        "ééé",
        "01-02-2021 14:05",
        "2021-2022",
        "17.456",
        "2021 en 2022",
        "n.v.t.",
        "(leeg)",
        "+",
        "aan@huis",
        "0413",
    ];

    #[test]
    fn what_identifies_nobody_is_nothing() {
        for may_be in [may_be_email, may_be_phone, may_be_postcode, may_be_iban] {
            check(may_be, OTHERS, false);
        }
    }

    #[test]
    fn bsn_by_its_check_digit() {
        check(may_be_bsn, &["111222333", "1112.22.333", "010000008"], true);
        check(may_be_bsn, &["111222334", "000000000"], false);
    }

    #[test]
    fn email_by_its_form() {
        check(may_be_email, &["a@bc.nl", "j.de-vries+1@wijk.gemeente.nl", "mailto:x@y.info"], true);
        check(may_be_email, &["@bc.nl", "a@bc", "a b@c.nl", "a@b@c.nl", "a@.nl", "aanwezig @ 12.30"], false);
    }

    #[test]
    fn phone_by_its_form() {
        check(may_be_phone, &["06-12345678", "0612345678", "06 12 34 56 78", "(0413) 12 34 56", "0413-123456"], true);
        check(
            may_be_phone,
            &["+31 6 12345678", "+31(0)612345678", "0031612345678", "31612345678", "020 123 4567"],
            true,
        );
        check(may_be_phone, &["061234567", "06123456789", "0012345678", "3112345678", "0612345678a"], false);
    }

    #[test]
    fn persons_by_title_or_initials() {
        let names = [
            "mw. A. Jansen",
            "dhr. B. de Vries",
            "Jansen, A.",
            "Vries, B.J. de",
            "Berg, J. van den",
            "J.P.M. van den Berg",
            "A. Jansen-Bakker",
            "Th. Smit",
            "Mevr. Jansen",
            "Mw J Smit",
            "De heer Bakker",
            "dhr. El Idrissi",
            "fam. De Boer",
            "Çelik, Y.",
        ];
        check(may_be_person, &names, true);
        let others = [
            "mw.",
            "dhr.",
            "Mevrouw",
            "de heer",
            "Jansen",
            "Oud Noord",
            "Wonen, zorg en welzijn",
            "Familie en opvoeding",
            "Familie Netwerk",
            "J. van Ruysdaelstraat",
            "O.B.S. De Regenboog",
            "Stichting A. Jansen",
            "Wmo",
            "n.v.t.",
            "i.o.m. huisarts",
            "Samen Koken",
            "St. Jozefschool",
            "A. 12",
            "Werk & Inkomen",
            "Zelf",
            "geen",
        ];
        check(may_be_person, &others, false);
        check(may_be_person, OTHERS, false);
    }

    #[test]
    fn postcode_by_its_form() {
        check(may_be_postcode, &["1234 AB", "1234AB", "1234ab", "1234 AB 12a", "1234AB, 12", "9999 XX"], true);
        check(
            may_be_postcode,
            &["0234 AB", "1234", "1234 A", "1234 ABC", "1234 SS", "1234 AB straat", "1234 é"],
            false,
        );
    }

    #[test]
    fn iban_by_its_check_digits() {
        check(may_be_iban, &["GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"], true);
        check(may_be_iban, &["GB83 WEST 1234 5698 7654 32", "GB82 WEST", "GB82-WEST-1234-5698-7654-32"], false);
    }
}
