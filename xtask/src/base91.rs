//! The packed module as text: in come bytes, out come printable ASCII characters.
//!
//! Two characters hold 13 bits, because 91 × 91 is just over 2¹³: 23 % more than the bytes, where base64 takes 33 %. The
//! characters are `=` to `~` and then `!` to `9`. What ends a script is not among them (`<`), nor is white space or a
//! line end that an editor or a mail program might change. `decode` in index.html is the way back.

/// How many characters there are.
const CHARACTERS: u32 = 91;

/// Writes bytes as text. The lowest bits come first; where no more than 6 bits are left, one character holds them.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let (mut bits, mut count) = (0u32, 0);
    for byte in bytes {
        bits |= u32::from(*byte) << count;
        count += 8;
        if count >= 13 {
            let pair = bits & 0x1FFF;
            text.extend([character(pair / CHARACTERS), character(pair % CHARACTERS)]);
            bits >>= 13;
            count -= 13;
        }
    }
    match count {
        0 => {}
        1..=6 => text.push(character(bits)),
        _ => text.extend([character(bits / CHARACTERS), character(bits % CHARACTERS)]),
    }
    text
}

fn character(digit: u32) -> char {
    // OK because a digit is below 91: 66 of them are `=` to `~`, and 25 are `!` to `9`.
    let code = if digit < 66 { digit as u8 + b'=' } else { (digit - 66) as u8 + b'!' };
    char::from(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::node;

    /// Every byte, every length around a whole number of pairs, and a lot.
    fn samples() -> Vec<Vec<u8>> {
        let mut samples = vec![(0..=255).collect(), vec![0; 100], vec![255; 100], node::random(1_000_000)];
        samples.extend((0..=40).flat_map(|length| [node::random(length), vec![255; length], vec![0; length]]));
        samples
    }

    #[test]
    fn all_samples_come_back_through_the_pages_decoder() {
        let script = "const texts = input.split('\\n');
            console.log(texts.map(text => Buffer.from(decode(text)).toString('hex')).join('\\n'));";
        let samples = samples();
        let texts: Vec<String> = samples.iter().map(|sample| encode(sample)).collect();
        let Some(decoded) = node::run(&["decode"], script, &texts.join("\n")) else { return };
        let decoded: Vec<&str> = decoded.trim_end_matches('\n').split('\n').collect();
        assert_eq!(decoded.len(), samples.len());
        for (sample, decoded) in samples.iter().zip(decoded) {
            assert!(node::hexadecimal(sample) == decoded, "{} bytes, first {:?}", sample.len(), sample.first());
        }
    }

    #[test]
    fn all_characters_are_harmless_in_a_script() {
        let text: String = (0..CHARACTERS).map(character).collect();
        assert!(text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'<'), "{text}");
        let mut sorted: Vec<u8> = text.into_bytes();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), 91);
    }

    #[test]
    fn text_is_23_percent_longer() {
        assert_eq!(encode(&node::random(13_000)).len(), 16_000);
    }
}
