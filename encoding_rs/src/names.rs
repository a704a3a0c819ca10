//! Every encoding by its name, also those of which only ASCII can be read: other crates list them.

use crate::Encoding;
use crate::letter::Kind;

macro_rules! encodings {
    ($($reference:ident $value:ident $name:literal $kind:ident,)*) => {$(
        #[doc = concat!("The encoding ", $name, ".")]
        pub static $value: Encoding = Encoding { name: $name, kind: Kind::$kind };
        #[doc = concat!("The encoding ", $name, ".")]
        pub static $reference: &Encoding = &$value;
    )*};
}

encodings! {
    UTF_8 UTF_8_INIT "UTF-8" Utf8,
    UTF_16LE UTF_16LE_INIT "UTF-16LE" Utf16Le,
    UTF_16BE UTF_16BE_INIT "UTF-16BE" Utf16Be,
    WINDOWS_1252 WINDOWS_1252_INIT "windows-1252" Windows1252,
    MACINTOSH MACINTOSH_INIT "macintosh" Macintosh,
    BIG5 BIG5_INIT "Big5" Ascii,
    EUC_JP EUC_JP_INIT "EUC-JP" Ascii,
    EUC_KR EUC_KR_INIT "EUC-KR" Ascii,
    GBK GBK_INIT "GBK" Ascii,
    IBM866 IBM866_INIT "IBM866" Ascii,
    ISO_2022_JP ISO_2022_JP_INIT "ISO-2022-JP" Ascii,
    ISO_8859_10 ISO_8859_10_INIT "ISO-8859-10" Ascii,
    ISO_8859_13 ISO_8859_13_INIT "ISO-8859-13" Ascii,
    ISO_8859_14 ISO_8859_14_INIT "ISO-8859-14" Ascii,
    ISO_8859_15 ISO_8859_15_INIT "ISO-8859-15" Ascii,
    ISO_8859_16 ISO_8859_16_INIT "ISO-8859-16" Ascii,
    ISO_8859_2 ISO_8859_2_INIT "ISO-8859-2" Ascii,
    ISO_8859_3 ISO_8859_3_INIT "ISO-8859-3" Ascii,
    ISO_8859_4 ISO_8859_4_INIT "ISO-8859-4" Ascii,
    ISO_8859_5 ISO_8859_5_INIT "ISO-8859-5" Ascii,
    ISO_8859_6 ISO_8859_6_INIT "ISO-8859-6" Ascii,
    ISO_8859_7 ISO_8859_7_INIT "ISO-8859-7" Ascii,
    ISO_8859_8 ISO_8859_8_INIT "ISO-8859-8" Ascii,
    ISO_8859_8_I ISO_8859_8_I_INIT "ISO-8859-8-I" Ascii,
    KOI8_R KOI8_R_INIT "KOI8-R" Ascii,
    KOI8_U KOI8_U_INIT "KOI8-U" Ascii,
    SHIFT_JIS SHIFT_JIS_INIT "Shift_JIS" Ascii,
    GB18030 GB18030_INIT "gb18030" Ascii,
    REPLACEMENT REPLACEMENT_INIT "replacement" Ascii,
    WINDOWS_1250 WINDOWS_1250_INIT "windows-1250" Ascii,
    WINDOWS_1251 WINDOWS_1251_INIT "windows-1251" Ascii,
    WINDOWS_1253 WINDOWS_1253_INIT "windows-1253" Ascii,
    WINDOWS_1254 WINDOWS_1254_INIT "windows-1254" Ascii,
    WINDOWS_1255 WINDOWS_1255_INIT "windows-1255" Ascii,
    WINDOWS_1256 WINDOWS_1256_INIT "windows-1256" Ascii,
    WINDOWS_1257 WINDOWS_1257_INIT "windows-1257" Ascii,
    WINDOWS_1258 WINDOWS_1258_INIT "windows-1258" Ascii,
    WINDOWS_874 WINDOWS_874_INIT "windows-874" Ascii,
    X_MAC_CYRILLIC X_MAC_CYRILLIC_INIT "x-mac-cyrillic" Ascii,
    X_USER_DEFINED X_USER_DEFINED_INIT "x-user-defined" Ascii,
}
