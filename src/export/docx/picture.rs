//! A chart among the text: a paragraph with a picture, which stands there as large as it is meant, or as there is room.

use super::look::WIDTH;
use crate::charts::svg::escape;
use crate::export::report::block::Chart;
use crate::house::Logo;
use crate::language::{Language, page};

/// What lengths in pictures are counted in: so many to a twip, and to a pixel.
const OF_TWIP: f64 = 635.0;
const OF_PIXEL: f64 = 9525.0;
/// The highest picture that leaves room for a heading on its page, in twips: 21 cm.
const HEIGHT: f64 = 11906.0;

/// The names that the parts of a picture have in the XML.
pub const NAMES: [(&str, &str); 3] = [
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

/// The id of the part with the logo.
pub const LOGO: &str = "logo";
/// The room of the logo, in pixels.
const ROOM: (f64, f64) = (240.0, 80.0);

/// The id of the part with the chart of this number as SVG, and of the one for what knows no SVG.
pub fn parts(number: usize) -> [String; 2] {
    [format!("svg{number}"), format!("plain{number}")]
}

/// The picture of a chart.
pub fn picture(chart: &Chart, number: usize, language: Language) -> String {
    let [svg, plain] = parts(number);
    let name = format!("{} {number}", page::chart(language));
    let described = format!("{}: {}. {}", page::chart(language), chart.title, chart.summary);
    let better = format!(
        "<a:extLst><a:ext uri=\"{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}\">\
         <asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"{svg}\"/>\
         </a:ext></a:extLst>"
    );
    inline(number, [&name, &described, &plain, &better], size(&chart.svg))
}

/// The picture of the logo.
pub fn logo(logo: &Logo, words: &str) -> String {
    let (width, height) = logo.within(ROOM);
    // Charts count from 1.
    inline(0, ["Logo", words, LOGO, ""], (width * OF_PIXEL, height * OF_PIXEL))
}

/// A picture by its number in the document: its name, its words, the part that it is in, and what may be shown instead.
fn inline(number: usize, [name, described, part, better]: [&str; 4], (width, height): (f64, f64)) -> String {
    let size = format!("cx=\"{}\" cy=\"{}\"", width as u64, height as u64);
    let (number, name, described) = (number + 1, escape(name), escape(described));
    format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {size}/>\
         <wp:docPr id=\"{number}\" name=\"{name}\" descr=\"{described}\"/>\
         <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
         <a:graphic><a:graphicData uri=\"{}\"><pic:pic>\
         <pic:nvPicPr><pic:cNvPr id=\"{number}\" name=\"{name}\"/><pic:cNvPicPr/></pic:nvPicPr>\
         <pic:blipFill><a:blip r:embed=\"{part}\">{better}</a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
         <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>\
         </w:drawing></w:r>",
        NAMES[2].1
    )
}

/// How large a picture stands in the document.
fn size(svg: &str) -> (f64, f64) {
    let side = |name: &str| svg.split_once(name)?.1.split_once('"')?.0.parse::<f64>().ok();
    // OK because every chart says its size first.
    let sides = side(" width=\"").zip(side(" height=\"")).unwrap_or((1.0, 1.0));
    let (width, height) = (sides.0 * OF_PIXEL, sides.1 * OF_PIXEL);
    let times = (f64::from(WIDTH) * OF_TWIP / width).min(HEIGHT * OF_TWIP / height).min(1.0);
    (width * times, height * times)
}
