//! The page and its worker. `browser` alone names the browser; the components show a [`State`](crate::state::State)
//! and say what the user did.

mod alike;
mod browser;
mod chapter;
mod chapter_list;
mod colour_field;
mod column_choice;
mod column_choices;
mod compare_choice;
mod drop_curtain;
mod error_summary;
mod figure;
mod figure_chart;
mod figure_downloads;
mod figure_form;
mod figure_help;
mod figure_list;
mod figure_options;
mod figure_summary;
mod figure_table;
mod file_card;
mod file_list;
mod file_picker;
mod file_report;
mod figures;
mod help_chapter;
mod help_contents;
mod help_link;
mod help_panel;
mod hidden_meter;
mod house_form;
mod internal_band;
mod issue_list;
mod key_figures;
mod ledger;
mod merging;
mod missing_figures;
mod notices;
mod opening;
mod package_downloads;
mod page;
mod page_footer;
mod page_header;
mod period_choice;
mod period_fields;
mod policy_choice;
mod policy_help;
mod present_choice;
mod presentation;
mod presentation_bar;
mod privacy;
mod publish;
mod reading_progress;
mod reading_report;
mod report_form;
mod report_part;
mod rule_choice;
mod runner;
mod score_choices;
mod select_field;
mod selection_panel;
mod selection_summary;
mod settings_file;
mod sheet_form;
mod sheet_gaps;
mod start;
mod status_line;
mod steps;
mod templates;
mod text_form;
mod trust_facts;
mod trust_panel;
mod training;
mod training_door;
mod training_figure;
mod training_group;
mod training_matrix;
mod training_members;
mod training_profile;
mod training_readout;
mod training_small;
mod typed_field;
mod undo_buttons;
mod unread_columns;
mod value_choice;
mod width_probe;
mod with_help;
mod worker;
mod worker_lost;
mod written_field;

pub use browser::memory::Memory;

/// Starts the page or, inside the worker, the worker.
pub fn start() {
    if browser::is_page() {
        browser::panic_screen::install();
        browser::memory::watch_page();
        yew::Renderer::<with_help::WithHelp>::with_root(browser::window::root()).render();
    } else {
        worker::start();
    }
}
