//! All pictures on one page, `docs/gallery.html`, by the figure that they are of. The page refers to the pictures and holds
//! none, so it is small.

use crate::cases::{Case, all};
use crate::{figure, svg};
use groeibeeld::charts::svg::escape;
use groeibeeld::figures::FigureId;
use groeibeeld::language::{Language, figures};
use roxmltree::Document;

const STYLE: &str = "
body { margin: 2rem; font-family: Arial, Helvetica, sans-serif; color: #1b1f24; background: #eef1f4; }
nav ul { columns: 16rem; padding-left: 1.25rem; }
section { margin-top: 3rem; }
section > div { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
figure { margin: 0; }
img { display: block; height: auto; max-width: 100%; border: 1px solid #d0d7de; }
figcaption { margin-top: 0.25rem; font-size: 0.875rem; }
";

/// The page as HTML.
pub fn sheet() -> String {
    let cases = all();
    let of = |id: &FigureId| cases.iter().filter(|case| figure(case) == *id).collect::<Vec<_>>();
    let figures: Vec<(FigureId, Vec<&Case>)> = FigureId::ALL.iter().map(|id| (*id, of(id))).collect();
    let links: String = figures.iter().map(|(id, cases)| link(*id, cases.len())).collect();
    let sections: String = figures.iter().map(|(id, cases)| section(*id, cases)).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>All charts</title>\n<style>{STYLE}</style>\n\
         <h1>All charts in all states</h1>\n\
         <p>{} pictures at half their size, by figure; a picture opens at its own size. The number in a name is the width \
         in pixels. The names and numbers in them are made up. Written by <code>tests/gallery.rs</code>.</p>\n\
         <nav aria-label=\"Figures\">\n<ul>\n{links}</ul>\n</nav>\n<main>\n{sections}</main>\n</html>\n",
        cases.len()
    )
}

fn title(id: FigureId) -> String {
    escape(figures::title(id, Language::English))
}

fn link(id: FigureId, pictures: usize) -> String {
    format!("<li><a href=\"#{}\">{}</a> ({pictures})</li>\n", id.name(), title(id))
}

fn section(id: FigureId, cases: &[&Case]) -> String {
    let pictures: String = cases.iter().map(|case| picture(case)).collect();
    let (name, title) = (id.name(), title(id));
    format!("<section id=\"{name}\">\n<h2>{title} <code>{name}</code></h2>\n<div>\n{pictures}</div>\n</section>\n")
}

/// A picture of half its size, with its name.
fn picture(case: &Case) -> String {
    let svg = svg(case);
    let document = Document::parse(&svg).expect(case.name);
    let half = |side| document.root_element().attribute(side).expect(side).parse::<f64>().expect(side) / 2.0;
    let (file, wide, high) =
        (format!("../tests/gallery/{}.svg", case.name), half("width").round(), half("height").round());
    // The picture says nothing to a reader that its name does not say.
    format!(
        "<figure><a href=\"{file}\"><img src=\"{file}\" alt=\"\" width=\"{wide}\" height=\"{high}\" loading=\"lazy\">\
         <figcaption>{}</figcaption></a></figure>\n",
        case.name
    )
}
