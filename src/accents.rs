//! Letters without their accents, and the accents themselves: Latin letters, as names in the Netherlands have them.
//! Unicode's tables of all scripts would be a tenth of the page.

/// The letter without accents.
///
/// ```
/// use groeibeeld::accents::plain;
/// assert_eq!((plain('ë'), plain('Ş'), plain('ø'), plain('я')), ('e', 'S', 'ø', 'я'));
/// ```
pub fn plain(letter: char) -> char {
    if letter < '\u{C0}' {
        return letter;
    }
    PLAIN.iter().find(|(_, accented)| accented.contains(letter)).map_or(letter, |(plain, _)| *plain)
}

/// Whether this is an accent on the letter before it.
pub fn is_accent(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36F}'
            | '\u{1AB0}'..='\u{1ACE}'
            | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20F0}'
            | '\u{FE20}'..='\u{FE2F}'
    )
}

/// The letters of a text without accents, whether those are written with their letter or after it.
pub fn plain_letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| !is_accent(*letter)).map(plain)
}

/// Each plain letter and its accented ones.
#[rustfmt::skip]
const PLAIN: [(char, &str); 57] = [
    ('A', "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
    ('B', "ḂḄḆ"),
    ('C', "ÇĆĈĊČḈ"),
    ('D', "ĎḊḌḎḐḒ"),
    ('E', "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ"),
    ('F', "Ḟ"),
    ('G', "ĜĞĠĢǦǴḠ"),
    ('H', "ĤȞḢḤḦḨḪ"),
    ('I', "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ"),
    ('J', "Ĵ"),
    ('K', "ĶǨḰḲḴ"),
    ('L', "ĹĻĽḶḸḺḼ"),
    ('M', "ḾṀṂ"),
    ('N', "ÑŃŅŇǸṄṆṈṊ"),
    ('O', "ÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ"),
    ('P', "ṔṖ"),
    ('R', "ŔŖŘȐȒṘṚṜṞ"),
    ('S', "ŚŜŞŠȘṠṢṤṦṨ"),
    ('T', "ŢŤȚṪṬṮṰ"),
    ('U', "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"),
    ('V', "ṼṾ"),
    ('W', "ŴẀẂẄẆẈ"),
    ('X', "ẊẌ"),
    ('Y', "ÝŶŸȲẎỲỴỶỸ"),
    ('Z', "ŹŻŽẐẒẔ"),
    ('a', "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
    ('b', "ḃḅḇ"),
    ('c', "çćĉċčḉ"),
    ('d', "ďḋḍḏḑḓ"),
    ('e', "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
    ('f', "ḟ"),
    ('g', "ĝğġģǧǵḡ"),
    ('h', "ĥȟḣḥḧḩḫẖ"),
    ('i', "ìíîïĩīĭįǐȉȋḭḯỉị"),
    ('j', "ĵǰ"),
    ('k', "ķǩḱḳḵ"),
    ('l', "ĺļľḷḹḻḽ"),
    ('m', "ḿṁṃ"),
    ('n', "ñńņňǹṅṇṉṋ"),
    ('o', "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
    ('p', "ṕṗ"),
    ('r', "ŕŗřȑȓṙṛṝṟ"),
    ('s', "śŝşšșṡṣṥṧṩ"),
    ('t', "ţťțṫṭṯṱẗ"),
    ('u', "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
    ('v', "ṽṿ"),
    ('w', "ŵẁẃẅẇẉẘ"),
    ('x', "ẋẍ"),
    ('y', "ýÿŷȳẏẙỳỵỷỹ"),
    ('z', "źżžẑẓẕ"),
    ('Æ', "ǢǼ"),
    ('Ø', "Ǿ"),
    ('æ', "ǣǽ"),
    ('ø', "ǿ"),
    ('ſ', "ẛ"),
    ('Ʒ', "Ǯ"),
    ('ʒ', "ǯ"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;

    #[test]
    fn all_latin_letters_as_in_unicode() {
        for letter in ('\0'..='\u{24F}').chain('\u{1E00}'..='\u{1EFF}') {
            let parts: Vec<char> = std::iter::once(letter).nfd().collect();
            assert_eq!(plain(letter), parts[0], "{letter}");
            assert!(parts[1..].iter().all(|part| is_accent(*part)), "{letter}");
        }
    }

    #[test]
    fn all_accents_are_combining_marks() {
        for letter in ('\0'..=char::MAX).filter(|letter| is_accent(*letter)) {
            assert!(is_combining_mark(letter), "{:x}", u32::from(letter));
        }
    }
}
