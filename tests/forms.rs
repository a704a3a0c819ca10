//! The form that the user chose for a figure is drawn on the page and in every download alike.

mod common;

use common::session;
use groeibeeld::figures::FigureId;
use groeibeeld::forms::{Form, Forms};
use groeibeeld::protocol::{FigureShown, Request, Response, Save, View};
use groeibeeld::report::{Report, Section};
use groeibeeld::sample;
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;

const TODAY: i32 = 20_000;

fn of_sample() -> Session {
    let files = sample::files();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (&**name, text.as_bytes())).collect();
    session(&files)
}

fn view(chosen: &[(FigureId, Form)]) -> View {
    let mut forms = Forms::default();
    chosen.iter().for_each(|(figure, form)| forms.choose(*figure, *form));
    View { forms, ..common::view(&Selection::default()) }
}

fn shown(session: &mut Session, view: &View, figure: FigureId) -> FigureShown {
    let Response::Shown(shown) = session.handle(Request::Show(view.clone()), None) else { panic!("shown") };
    shown.figures.into_iter().find(|shown| shown.id == figure.name()).expect("the figure")
}

fn saved(session: &mut Session, what: Save, view: &View) -> String {
    match session.handle(Request::Save { what, view: view.clone(), today: TODAY }, None) {
        Response::Saved(saved) => saved.text,
        other => panic!("{other:?}"),
    }
}

/// What a picture of this form says and one of another does not.
const TELLS: [(FigureId, Form, &str); 4] = [
    (FigureId::Growth, Form::Parts, "omhoog ging, gelijk bleef of omlaag ging"),
    (FigureId::Growth, Form::Radar, "lees de getallen, niet"),
    (FigureId::KindsByYear, Form::Lines, "als lijnen door de tijd"),
    (FigureId::StartedClosed, Form::Lines, "als lijnen door de tijd"),
];

#[test]
fn page_and_downloads_have_the_chosen_form() {
    let mut session = of_sample();
    for (figure, form, words) in TELLS {
        let (view, id) = (view(&[(figure, form)]), figure.name().to_owned());
        let on_page = shown(&mut session, &view, figure);
        assert_eq!(on_page.form, form);
        assert!(on_page.forms.contains(&form) && on_page.svg.contains(words), "{id} {form:?}");
        let report =
            Report { sections: vec![Section { figures: vec![figure], ..Section::default() }], ..Report::default() };
        let downloads = [
            Save::Svg(id.clone()),
            Save::Png(id.clone(), 2),
            Save::CopyChart(id.clone()),
            Save::Html(Box::new(report)),
        ];
        for what in downloads {
            assert!(saved(&mut session, what.clone(), &view).contains(words), "{what:?} {form:?}");
            assert!(!saved(&mut session, what.clone(), &self::view(&[])).contains(words), "{what:?} is the usual one");
        }
    }
}

#[test]
fn a_report_may_say_its_own_form() {
    let mut session = of_sample();
    let mut report = Report { sections: vec![Section::default()], ..Report::default() };
    report.sections[0].figures = vec![FigureId::Growth];
    report.forms.choose(FigureId::Growth, Form::Radar);
    let text = saved(&mut session, Save::Html(Box::new(report)), &view(&[(FigureId::Growth, Form::Parts)]));
    assert!(text.contains("lees de getallen, niet") && !text.contains("omhoog ging, gelijk bleef"));
}

#[test]
fn only_forms_that_fit_can_be_chosen() {
    let mut session = of_sample();
    let wanted = view(&[(FigureId::AgeBands, Form::Pyramid)]);
    // The sample has three kinds of support.
    let ages = shown(&mut session, &wanted, FigureId::AgeBands);
    assert_eq!((ages.form, &ages.forms[..]), (Form::Bars, &[][..]));
    let levels = shown(&mut session, &wanted, FigureId::Levels);
    assert_eq!((levels.form, &levels.forms[..]), (Form::Stacked, &[][..]));
    let growth = shown(&mut session, &wanted, FigureId::Growth);
    assert_eq!(growth.forms, [Form::Dumbbells, Form::Parts, Form::Radar]);
}

#[test]
fn two_kinds_stand_back_to_back() {
    let mut session = of_sample();
    let mut wanted = view(&[(FigureId::AgeBands, Form::Pyramid)]);
    let kinds = ["Individueel traject", "Leun en steun"].map(str::to_owned);
    wanted.selection.only = [(groeibeeld::fields::Choice::Kind, kinds.into())].into();
    let ages = shown(&mut session, &wanted, FigureId::AgeBands);
    assert_eq!((ages.form, &ages.forms[..]), (Form::Pyramid, &[Form::Bars, Form::Pyramid][..]));
    assert!(ages.svg.contains("rug aan rug"));
}
