//! The system's browser. Links are opened on another thread, since some systems take their time.

use super::jobs::{Message, Outbox};
use super::web_link::WebLink;
use crate::faults::contained;

/// Opens a link, by a browser where the system has one.
pub type Browse = fn(WebLink, &Outbox);

/// Opens a link in the system's browser. Where none opens, the window is told so.
pub fn browse(link: WebLink, outbox: &Outbox) {
    let outbox = outbox.clone();
    let open = move || {
        let opened = contained(|| webbrowser::open(&link.to_string()));
        if !matches!(opened, Some(Ok(()))) {
            outbox.send(Message::NoBrowser(link));
        }
    };
    // Without a thread no browser can be started either.
    std::thread::Builder::new().name("browser".to_owned()).spawn(open).ok();
}

/// As a browser that takes each link without a word.
pub fn browse_unseen(_: WebLink, _: &Outbox) {}

/// As on a system without a browser.
pub fn browse_none(link: WebLink, outbox: &Outbox) {
    outbox.send(Message::NoBrowser(link));
}
