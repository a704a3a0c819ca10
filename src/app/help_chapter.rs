use super::help_contents::PlaceLink;
use crate::figures::FigureId;
use crate::language::Language;
use crate::language::help::{self, Block, Chapter, Place, SOURCES, Source, Term, Text, explained};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub language: Language,
    pub chapter: Chapter,
    /// What of it is shown: its own text, figures, terms.
    pub places: Vec<Place>,
}

/// A chapter of the handbook, as far as it is looked for.
#[component]
pub fn HelpChapter(props: &Props) -> Html {
    let Props { language, chapter, places } = props;
    let (language, chapter) = (*language, *chapter);
    let id = Place::Chapter(chapter).id();
    let is_whole = places.contains(&Place::Chapter(chapter));
    let terms: Vec<Term> = places.iter().filter_map(|place| place.term()).collect();
    html! {
        <section class="help__chapter" aria-labelledby={id.clone()}>
            <h3 {id} class="help__chapter-title" tabindex="-1">{ chapter.title(language) }</h3>
            if is_whole {
                { for chapter.blocks().iter().map(|block| view(*block, language)) }
            }
            { for places.iter().filter_map(|place| place.figure()).map(|id| figure(id, language)) }
            if !terms.is_empty() {
                <dl class="help__terms">{ for terms.into_iter().map(|of| term(of, language)) }</dl>
            }
            if is_whole && chapter == Chapter::Sources {
                <ul class="help__sources">{ for SOURCES.iter().map(|of| source(of, language)) }</ul>
            }
        </section>
    }
}

fn view(block: Block, language: Language) -> Html {
    let of = |(dutch, english): Text| language.of(dutch, english);
    let items = |texts: &[Text]| texts.iter().map(|text| html! { <li>{ of(*text) }</li> }).collect::<Html>();
    match block {
        Block::Head(text) => html! { <h4 class="help__head-within">{ of(text) }</h4> },
        Block::Text(text) => html! { <p>{ of(text) }</p> },
        Block::List(texts) => html! { <ul>{ items(texts) }</ul> },
        Block::Steps(texts) => html! { <ol>{ items(texts) }</ol> },
        Block::Pairs(pairs) => {
            let pair = |(name, text): &(Text, Text)| html! { <div><dt>{ of(*name) }</dt><dd>{ of(*text) }</dd></div> };
            html! { <dl>{ for pairs.iter().map(pair) }</dl> }
        }
        Block::See(places) => further(places.iter().copied(), language),
    }
}

/// Links in a line of text, which breaks in every browser.
fn further(places: impl Iterator<Item = Place>, language: Language) -> Html {
    let link = |(index, place): (usize, Place)| {
        html! {
            <>
                { if index == 0 { " " } else { " · " } }
                <PlaceLink {language} {place} />
            </>
        }
    };
    html! { <p class="help__further">{ help::further(language) }{ ":" }{ for places.enumerate().map(link) }</p> }
}

fn figure(figure: FigureId, language: Language) -> Html {
    let place = Place::Figure(figure);
    let part = |(head, text): (&'static str, &'static str)| html! { <div><dt>{ head }</dt><dd>{ text }</dd></div> };
    html! {
        <div key={figure.name()} class="help__figure">
            <h4 id={place.id()} class="help__head-within" tabindex="-1">{ place.name(language) }</h4>
            <dl>{ for explained(figure).parts(language).into_iter().map(part) }</dl>
            { further(explained(figure).terms.iter().copied().map(Place::Term), language) }
        </div>
    }
}

fn term(term: Term, language: Language) -> Html {
    html! {
        <div key={term.slug()}>
            <dt id={Place::Term(term).id()} tabindex="-1">{ term.name(language) }</dt>
            <dd>{ term.meaning(language) }</dd>
        </div>
    }
}

fn source(source: &Source, language: Language) -> Html {
    html! {
        <li key={source.address}>
            <cite>{ source.title }</cite>{ ". " }{ source.what(language) }{ " " }
            <code class="help__address">{ source.address }</code>
        </li>
    }
}
