//! On which of the system's graphics interfaces the window is drawn: where one fails, on the next, without a word.

use std::cell::RefCell;
use std::rc::Rc;

use eframe::egui_wgpu::WgpuSetup;
use eframe::wgpu::{Backends, Instance};
use eframe::{AppCreator, Error, NativeOptions};

/// What can be done where no way works.
pub const ADVICE: &str = "no graphics driver works. Install or update the driver of the graphics card; on Debian the packages \
                          mesa-vulkan-drivers and libgl1-mesa-dri paint without one. The verbs (dateline --help) need no \
                          window";

/// Opens the window, and returns when it is closed.
///
/// # Errors
/// What the first interface failed with, if none could be used.
pub fn open(name: &str, options: &NativeOptions, creator: AppCreator<'_>) -> eframe::Result {
    let creator = Rc::new(RefCell::new(Some(creator)));
    let mut first = None;
    for backends in choices(Backends::from_env(), Instance::enabled_backend_features()) {
        let mut options = options.clone();
        if let WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
            setup.instance_descriptor.backends = backends;
        }
        let taken = Rc::clone(&creator);
        let result = eframe::run_native(
            name,
            options,
            Box::new(move |creation| match taken.take() {
                Some(create) => create(creation),
                None => Err("the window was opened before".into()),
            }),
        );
        match result {
            // Nothing was shown yet, so that nothing is lost by another try.
            Err(error @ Error::Wgpu(_)) if creator.borrow().is_some() => first = first.or(Some(error)),
            other => return other,
        }
    }
    first.map_or(Ok(()), Err)
}

/// Which interfaces to try, one after the other: what the user wishes alone, else the best of all, then those that most drivers know.
fn choices(wished: Option<Backends>, there: Backends) -> Vec<Backends> {
    if let Some(wished) = wished {
        return vec![wished];
    }
    let all = Backends::PRIMARY | Backends::GL;
    let choices = [all, Backends::VULKAN, Backends::GL];
    choices.into_iter().filter(|choice| choice.intersects(there)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wished_is_tried_alone_and_else_all_that_is_there() {
        let all = Backends::PRIMARY | Backends::GL;
        assert_eq!(choices(Some(Backends::GL), Backends::all()), [Backends::GL]);
        let windows = Backends::DX12 | Backends::VULKAN | Backends::GL;
        assert_eq!(choices(None, windows), [all, Backends::VULKAN, Backends::GL]);
        assert_eq!(choices(None, Backends::METAL), [all]);
    }
}
