use gloo::render::{AnimationFrame, request_animation_frame};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// What says that the elements of a grid stand as close as they can.
const PACKED: &str = "data-packed";

/// The height of a row, as in `styles/chapter.css`, in CSS pixels: with lower ones a long chapter would have more rows than
/// a browser has for a grid (10,000 in Firefox).
const ROW: f64 = 4.0;

/// Of a grid whose elements differ in height: each stands in the column that ends first, as close below the one above it
/// as the grid's gap, while this lives. Their order stays, and with it that of reading and of the Tab key.
pub struct Packing {
    observer: ResizeObserver,
    // Kept as long as the observer may call it.
    _on_resize: Closure<dyn FnMut()>,
}

impl Packing {
    /// Packs the elements that are in the grid now, and does so again when one of them gets another height. None where the
    /// browser can't tell: then the grid has rows, each as high as its highest element.
    pub fn new(grid: Element) -> Option<Packing> {
        let children = grid.children();
        let elements: Vec<HtmlElement> =
            (0..children.length()).filter_map(|place| children.item(place)?.dyn_into().ok()).collect();
        let next: RefCell<Option<AnimationFrame>> = RefCell::default();
        let packed = (grid.clone(), elements.clone());
        // In the next frame: what changes while a browser tells of sizes, some take for a loop, and report an error.
        let on_resize = Closure::<dyn FnMut()>::new(move || {
            let (grid, elements) = packed.clone();
            next.replace(Some(request_animation_frame(move |_| pack(&grid, &elements))));
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        // OK to ignore: `data-` is an attribute that every element takes.
        let _ = grid.set_attribute(PACKED, "");
        pack(&grid, &elements);
        for element in &elements {
            observer.observe(element);
        }
        Some(Packing { observer, _on_resize: on_resize })
    }
}

impl Drop for Packing {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Gives each element as many rows as it is high, with the gap below it.
fn pack(grid: &Element, elements: &[HtmlElement]) {
    let gap = gloo::utils::window().get_computed_style(grid).ok().flatten();
    let gap = gap.and_then(|style| style.get_property_value("column-gap").ok());
    let gap: f64 = gap.and_then(|gap| gap.trim_end_matches("px").parse().ok()).unwrap_or_default();
    let heights: Vec<f64> = elements.iter().map(|element| element.get_bounding_client_rect().height()).collect();
    for (element, height) in elements.iter().zip(heights) {
        // OK to ignore: an element without rows of its own stands below the one before it.
        let _ = element.style().set_property("grid-row-end", &format!("span {}", ((height + gap) / ROW).ceil()));
    }
}
