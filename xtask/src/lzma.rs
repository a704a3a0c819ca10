//! The packed module: in come bytes, out comes LZMA, as `xz --format=lzma` writes it, and a checksum.
//!
//! `unpacker/` is the way back. The bytes must come back before a page is made of them.

use anyhow::{Result, bail};
use lzma_rust2::{LzmaOptions, LzmaWriter};
use std::io::Write;
use unpacker::Unpacker;

/// Packs bytes; the same bytes give the same. What is packed says how long they are, and no time or name.
pub fn pack(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options(), Some(bytes.len() as u64))?;
    writer.write_all(bytes)?;
    let mut packed = writer.finish()?;
    packed.extend(unpacker::checksum(bytes).to_le_bytes());
    if unpack(&packed, bytes.len()).is_none_or(|unpacked| unpacked != bytes) {
        bail!("what was packed does not come back: does lzma-rust2 still write what `unpacker` reads?");
    }
    Ok(packed)
}

/// A byte is told by half of the byte before it (`lc`) and not by where it stands (`pb`), which counts in machine code of
/// fixed width only. The window is 8 MB, twice the module.
fn options() -> LzmaOptions {
    LzmaOptions { lc: 4, lp: 0, pb: 0, nice_len: LzmaOptions::NICE_LEN_MAX, ..LzmaOptions::default() }
}

fn unpack(packed: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    let left = Unpacker::new(packed, &mut bytes).and_then(|mut unpacker| unpacker.unpack(length));
    left.is_ok().then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;
    use crate::{base91, module, node};

    /// Words in an order that the numbers give, so that there is much to copy from near and far.
    fn words(count: usize) -> Vec<u8> {
        let words = ["local.get ", "i32.const 1048576 ", "call ", "i32.add ", "end ", "br_if "];
        let mut text = String::new();
        for byte in node::random(count) {
            text += words[usize::from(byte) % words.len()];
            if byte % 16 == 0 {
                text += &byte.to_string();
            }
        }
        text.into_bytes()
    }

    /// Nothing, little, what can't be packed, what can be packed very well, and copies from far back.
    fn samples() -> Vec<Vec<u8>> {
        let far = [words(5_000), node::random(300_000), words(5_000)].concat();
        vec![vec![], vec![7], vec![0; 100_000], (0..=255).collect(), node::random(5_000), words(50_000), far]
    }

    #[test]
    fn all_samples_come_back_slice_by_slice() {
        for sample in samples() {
            let packed = pack(&sample).unwrap();
            let mut bytes = vec![0; sample.len()];
            let mut unpacker = Unpacker::new(&packed, &mut bytes).unwrap();
            while unpacker.unpack(100).unwrap() > 0 {}
            assert!(bytes == sample, "{} bytes", sample.len());
        }
    }

    #[test]
    fn packed_is_the_same_twice() {
        assert_eq!(pack(&words(1_000)).unwrap(), pack(&words(1_000)).unwrap());
    }

    #[test]
    fn err_all_damage_of_one_bit() {
        let sample = words(1_000);
        let packed = pack(&sample).unwrap();
        for i in 0..packed.len() * 8 {
            let mut damaged = packed.clone();
            damaged[i / 8] ^= 1 << (i % 8);
            // only the size of the window is not asked for
            let is_window = (1..5).contains(&(i / 8));
            assert_eq!(unpack(&damaged, sample.len()).is_some(), is_window, "bit {i}");
        }
    }

    #[test]
    fn err_shorter_and_longer() {
        let sample = words(1_000);
        let packed = pack(&sample).unwrap();
        for length in 0..packed.len() {
            assert!(unpack(&packed[..length], sample.len()).is_none(), "{length}");
        }
        assert!(unpack(&[packed.as_slice(), &[0]].concat(), sample.len()).is_none());
        assert!(unpack(&packed, sample.len() + 1).is_none());
    }

    /// What the page makes of packed bytes with its own JavaScript and the module that it has for that.
    #[test]
    fn ok_in_the_page_and_damaged_is_refused() {
        let script = "const [unpacker, ...texts] = input.split('\\n').map(decode);
            const hex = text => unpack(unpacker, text).then(bytes => Buffer.from(bytes).toString('hex'), error => error.message);
            Promise.all(texts.map(hex)).then(answers => console.log(answers.join('\\n')));";
        let unpacker = module::compile_unpacker(&Workspace::find().unwrap()).unwrap();
        let samples = samples();
        let mut packed: Vec<Vec<u8>> = samples.iter().map(|sample| pack(sample).unwrap()).collect();
        let mut expected: Vec<String> = samples.iter().map(|sample| node::hexadecimal(sample)).collect();
        let mut damaged = packed[5].clone();
        damaged[5_000] ^= 1;
        packed.push(damaged);
        expected.push("damaged".into());
        let texts: Vec<String> = [unpacker].iter().chain(&packed).map(|bytes| base91::encode(bytes)).collect();
        let Some(answers) = node::run(&["decode", "turn", "unpack"], script, &texts.join("\n")) else { return };
        assert!(answers.trim_end_matches('\n').split('\n').eq(expected.iter()), "{} answers", answers.lines().count());
    }
}
