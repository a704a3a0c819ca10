//! The page and its worker. `browser` alone names the browser; the components show a [`State`](crate::state::State)
//! and say what the user did.

mod browser;
mod chapter;
mod chapter_list;
mod drop_curtain;
mod figure;
mod figure_downloads;
mod figure_table;
mod file_card;
mod file_columns;
mod file_list;
mod file_picker;
mod figures;
mod issue_list;
mod notices;
mod page;
mod page_footer;
mod page_header;
mod period_choice;
mod privacy;
mod reading_progress;
mod rule_choice;
mod runner;
mod selection_panel;
mod selection_summary;
mod start;
mod status_line;
mod value_choice;
mod width_probe;
mod worker;
mod worker_lost;

/// Starts the page or, inside the worker, the worker.
pub fn start() {
    if browser::is_page() {
        browser::panic_screen::install();
        yew::Renderer::<page::Page>::with_root(browser::window::root()).render();
    } else {
        worker::start();
    }
}
