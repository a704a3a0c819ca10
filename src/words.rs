//! Names and headers come in many spellings. They are compared word by word, in lower case, without accents and
//! punctuation: `words("huiselijkeRelaties")` and `words("Huiselijke - relaties")` are the same two words.

use crate::accents::plain_letters;

/// The words of a spelling: lower case, without accents; `&` is the word "en"; camelCase is two words.
///
/// ```
/// assert_eq!(groeibeeld::words::words("Werk & Opleiding"), ["werk", "en", "opleiding"]);
/// assert_eq!(groeibeeld::words::words("startFinanciën_2"), ["start", "financien", "2"]);
/// ```
pub fn words(spelling: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_small = false;
    for letter in plain_letters(spelling) {
        let starts_word = letter.is_uppercase() && after_small;
        if (!letter.is_alphanumeric() || starts_word) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        if letter == '&' {
            words.push("en".to_owned());
        } else if letter.is_alphanumeric() {
            word.extend(letter.to_lowercase());
        }
        after_small = letter.is_lowercase();
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// The words of a spelling written together: what two spellings of one name share.
///
/// ```
/// use groeibeeld::words::key;
/// assert_eq!(key("Basale-ADL"), key("basale_adl"));
/// ```
pub fn key(spelling: &str) -> String {
    words(spelling).concat()
}

/// A label, to be held against others that may be spellings of the same name.
pub struct Spelling(Vec<char>);

impl Spelling {
    /// Of this label.
    pub fn new(label: &str) -> Spelling {
        Spelling(key(label).chars().collect())
    }

    /// Whether both may be spellings of one name: written together they are the same, or one letter differs in a long name.
    /// Numbers tell names apart.
    ///
    /// ```
    /// use groeibeeld::words::Spelling;
    /// let are_alike = |one, other| Spelling::new(one).is_like(&Spelling::new(other));
    /// assert!(are_alike("Samen rond komen", "Samen-Rondkomen") && are_alike("Lindenkwartier", "Lindekwartier"));
    /// assert!(!are_alike("Wijkteam 1 Noord", "Wijkteam 2 Noord") && !are_alike("Noord", "Noors"));
    /// ```
    pub fn is_like(&self, other: &Spelling) -> bool {
        let (one, other) = (&self.0, &other.0);
        if one.len().abs_diff(other.len()) > 1 {
            return false;
        }
        let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
        let (rest, other_rest) = (&one[same..], &other[same..]);
        let at_end = rest.iter().rev().zip(other_rest.iter().rev()).take_while(|(one, other)| one == other).count();
        let (rest, other_rest) = (&rest[..rest.len() - at_end], &other_rest[..other_rest.len() - at_end]);
        let is_swap = matches!((rest, other_rest), ([a, b], [c, d]) if a == d && b == c);
        let is_one_letter = rest.len() <= 1 && other_rest.len() <= 1;
        let has_number = rest.iter().chain(other_rest).any(|letter| letter.is_numeric());
        let is_long = one.len().min(other.len()) >= LONG_NAME;
        one == other || is_long && !has_number && (is_one_letter || is_swap)
    }
}

/// In names of so many letters one that differs is a slip; shorter names may be others.
const LONG_NAME: usize = 8;

/// A label as users write it, with the differences taken out that nobody means: case and white space.
///
/// ```
/// assert_eq!(groeibeeld::words::fold("  Leun  en Steun"), "leun en steun");
/// ```
pub fn fold(label: &str) -> String {
    let mut folded = String::with_capacity(label.len());
    for word in label.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}
