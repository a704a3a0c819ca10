use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub struct Props {
    #[prop_or_default]
    pub id: Option<String>,
    #[prop_or_default]
    pub class: Classes,
    /// Whether it opens by itself.
    pub is_open: bool,
    pub summary: Html,
    pub children: Html,
}

/// Whether something opens by itself or has done so: it stays open, because it must not close under the control that has the
/// focus.
#[hook]
pub fn use_opened(is_open: bool) -> bool {
    let was_open = use_mut_ref(|| false);
    let mut was_open = was_open.borrow_mut();
    *was_open |= is_open;
    *was_open
}

/// Something that opens and closes.
#[component]
pub fn Opening(props: &Props) -> Html {
    let is_open = use_opened(props.is_open);
    html! {
        <details class={classes!("opening", props.class.clone())} open={is_open}>
            <summary id={props.id.clone()}>{ props.summary.clone() }</summary>
            { props.children.clone() }
        </details>
    }
}
