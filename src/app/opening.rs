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

/// Something that opens and closes. What opened by itself stays open, because it must not close under the control that
/// has the focus.
#[component]
pub fn Opening(props: &Props) -> Html {
    let was_open = use_mut_ref(|| false);
    *was_open.borrow_mut() |= props.is_open;
    let is_open = *was_open.borrow();
    html! {
        <details class={classes!("opening", props.class.clone())} open={is_open}>
            <summary id={props.id.clone()}>{ props.summary.clone() }</summary>
            { props.children.clone() }
        </details>
    }
}
