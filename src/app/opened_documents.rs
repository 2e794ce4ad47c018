//! Files that macOS asks the running program to open: by a double click, "Open With", or a file dropped on the icon.
//!
//! There a file does not come as an argument but as an event, which AppKit hands to the application's delegate. The delegate is
//! winit's, which has no method for it, and neither winit nor eframe has another way. So the method is added to its class while
//! the program runs. It has to be there when AppKit has made the delegate and before it hands over the first files, which are
//! those that the program was started for: AppKit says so itself, that it is about to finish launching.
//!
//! Written without a Mac at hand, and not yet seen running on one.

#![allow(
    unsafe_code,
    reason = "Objective-C's calls have no safe form; each says below why it may be made"
)]

use std::ffi::CStr;
use std::mem;
use std::path::PathBuf;
use std::ptr::{self, NonNull};
use std::sync::{Mutex, OnceLock, PoisonError};

use block2::RcBlock;
use eframe::egui::Context;
use objc2::ffi::class_addMethod;
use objc2::runtime::{AnyObject, Imp, Sel};
use objc2::{MainThreadMarker, sel};
use objc2_app_kit::{NSApplication, NSApplicationWillFinishLaunchingNotification};
use objc2_foundation::{
    NSArray, NSDictionary, NSNotification, NSNotificationCenter, NSString, NSURL, NSUserDefaults, ns_string,
};

use super::command::{Command, FilesCommand};

static ASKED_FOR: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());
static WINDOW: OnceLock<Context> = OnceLock::new();

type OpenUrls = extern "C-unwind" fn(&AnyObject, Sel, &NSApplication, &NSArray<NSURL>);

/// A method that returns nothing and takes itself, its name and two objects, as the runtime writes it.
const OPEN_URLS: &CStr = c"v@:@@";

/// From now on files that the system asks for are kept until they are taken. To be called before the window is opened.
pub fn listen() {
    leave_arguments_alone();
    let about_to_launch = RcBlock::new(|_: NonNull<NSNotification>| add_method());
    // SAFETY: the name is AppKit's own, no object is asked for, and the block is called on this thread, where AppKit posts it.
    unsafe {
        NSNotificationCenter::defaultCenter().addObserverForName_object_queue_usingBlock(
            Some(NSApplicationWillFinishLaunchingNotification),
            None,
            None,
            &about_to_launch,
        );
    }
}

/// Redraws this window when files are asked for.
pub fn wake(window: &Context) {
    let _ = WINDOW.set(window.clone());
}

/// Opens what the system has asked for since the last call.
pub fn asked_for() -> Option<Command> {
    let paths = mem::take(&mut *ASKED_FOR.lock().unwrap_or_else(PoisonError::into_inner));
    (!paths.is_empty()).then(|| FilesCommand::Open(paths).into())
}

/// AppKit would take the arguments of the command line for files to open, which Dateline reads itself.
fn leave_arguments_alone() {
    let no: &AnyObject = ns_string!("NO");
    let defaults =
        NSDictionary::<NSString, AnyObject>::from_slices(&[ns_string!("NSTreatUnknownArgumentsAsOpen")], &[no]);
    // SAFETY: a text is what this default is.
    unsafe { NSUserDefaults::standardUserDefaults().registerDefaults(&defaults) };
}

fn add_method() {
    let Some(main) = MainThreadMarker::new() else {
        return;
    };
    let Some(delegate) = NSApplication::sharedApplication(main).delegate() else {
        return;
    };
    let delegate: &AnyObject = (*delegate).as_ref();
    // SAFETY: the runtime calls a method by the arguments that its types name, and those are the function's own.
    let method = unsafe { mem::transmute::<OpenUrls, Imp>(open_urls) };
    let class = ptr::from_ref(delegate.class()).cast_mut();
    // SAFETY: the class is registered, lives as long as the program, and keeps a method that it has already.
    let _ = unsafe { class_addMethod(class, sel!(application:openURLs:), method, OPEN_URLS.as_ptr()) };
}

extern "C-unwind" fn open_urls(_delegate: &AnyObject, _name: Sel, _application: &NSApplication, urls: &NSArray<NSURL>) {
    let paths = urls.iter().filter_map(|url| url.to_file_path());
    ASKED_FOR.lock().unwrap_or_else(PoisonError::into_inner).extend(paths);
    if let Some(window) = WINDOW.get() {
        window.request_repaint();
    }
}
