//! What leaves the page does not depend on what is hidden: with the hidden numbers of a table of the proof, which a reader
//! can't tell from the true ones, all words and files are the same, byte by byte.

use super::report::{html, templates::Template, written};
use super::workbook::{of_figure, workbook};
use super::{archive::archive, csv::csv, docx::docx, json::json, paste};
use crate::analysis;
use crate::disclosure::swapped::{Sides, swapped};
use crate::disclosure::{Package, Policy, publish};
use crate::figures::{Cell, FigureId};
use crate::house::House;
use crate::language::figures::example::{compared, organisation};
use crate::language::{Language, figures};
use crate::report::Report;
use crate::selection::Selection;

fn package(small: [usize; 3], selection: &Selection, policy: Policy) -> Package {
    let registry = organisation(small).registry();
    publish(analysis::all(&registry, &selection.of(&registry)), policy, None)
}

/// All that is said of the figures and all files of them.
fn texts(package: &Package, selection: &Selection, language: Language) -> Vec<(Option<FigureId>, String)> {
    let of_figure = package.figures.iter().flat_map(|figure| {
        let words = format!("{:?}", figures::words(figure, language));
        let pasted = [paste::html(figure, language), paste::text(figure, language)].concat();
        [words, csv(figure, language), pasted].map(|text| (Some(figure.id()), text))
    });
    let keys = format!("{:?}", figures::key_figures(&package.figures, language));
    let report = Report { has_key_figures: true, ..Template::All.report(selection, language) };
    let report = html(&report, package, selection, &House::default(), language, 19_874);
    of_figure
        .chain([keys, json(package, selection, &House::default(), language), report].map(|text| (None, text)))
        .collect()
}

/// The files of all figures that are no text.
fn bytes(package: &Package, selection: &Selection, language: Language) -> [Vec<u8>; 4] {
    let house = &House::default();
    let report = Report { has_key_figures: true, ..Template::All.report(selection, language) };
    let document = written(&report, package, selection, house, language, 19_874);
    [
        workbook(package, selection, house, language, 19_874).unwrap(),
        archive(package, selection, house, language, 19_874).unwrap(),
        docx(&document, &[], 19_874).unwrap(),
        package.figures.iter().flat_map(|figure| of_figure(figure, house, language, 19_874).unwrap()).collect(),
    ]
}

/// An organisation, and others that a reader can't tell from it.
fn sides(selection: &Selection) -> (Sides, Vec<Sides>) {
    let registry = organisation([4, 2, 2]).registry();
    swapped(&analysis::all(&registry, &selection.of(&registry)), selection, 3)
}

#[test]
fn what_is_hidden_changes_no_word_and_no_file() {
    for selection in [Selection::default(), compared()] {
        let (one, others) = sides(&selection);
        assert_eq!(others.len(), 3);
        for language in [Language::Dutch, Language::English] {
            let of = |package: &Package| texts(package, &selection, language);
            let (published, internal) = (of(&one.published), of(&one.internal));
            for other in &others {
                for ((id, one), (_, other)) in published.iter().zip(of(&other.published)) {
                    assert_eq!(*one, other, "{id:?}");
                }
                assert_ne!(internal, of(&other.internal));
            }
        }
    }
}

#[test]
fn what_is_hidden_changes_no_byte_of_workbook_archive_and_document() {
    for (selection, language) in [(Selection::default(), Language::Dutch), (compared(), Language::English)] {
        let of = |package: &Package| bytes(package, &selection, language);
        let (one, others) = sides(&selection);
        let published = of(&one.published);
        assert!(others.iter().all(|other| published == of(&other.published)), "{language:?}");
        let internal = of(&one.internal).into_iter().zip(of(&others[0].internal));
        assert!(internal.into_iter().all(|(one, other)| one != other), "{language:?}");
    }
}

#[test]
fn the_mask_is_that_of_a_package_by_itself() {
    for selection in [Selection::default(), compared()] {
        let (one, published) = (sides(&selection).0.published, package([4, 2, 2], &selection, Policy::default()));
        assert_eq!((one.figures, one.hidden), (published.figures, published.hidden));
    }
}

#[test]
fn figures_that_hide_something_say_so_in_their_files() {
    let (selection, language) = (compared(), Language::Dutch);
    let package = package([4, 2, 2], &selection, Policy::default());
    let hides = package.figures.iter().filter(|figure| figure.has_hidden());
    assert!(hides.clone().count() > 15);
    for figure in hides {
        let text = csv(figure, language);
        let header = text.lines().next().unwrap();
        assert!(header.ends_with(";Niet getoond"), "{header}");
        assert!(text.contains("niet getoond. Aantallen van 1 tot en met 4"), "{:?}", figure.id());
        // No cell of a number column is a text.
        assert!(!text.contains(";·"), "{:?}", figure.id());
        let rows = figure.rows().iter().filter(|row| row.cells.contains(&Cell::Hidden)).count();
        let said = text.lines().skip(1).take(figure.rows().len()).filter(|line| !line.ends_with(';')).count();
        assert_eq!(said, rows, "{:?}", figure.id());
    }
}
