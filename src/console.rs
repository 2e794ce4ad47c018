//! The console from which the program was called, on Windows.
//!
//! There a program with a window has no console of its own, or a black one would stand behind each window. The one it was
//! called from has to be asked for, so that verbs print in it. What was sent into a file or a pipe goes there as it is.

#![allow(
    unsafe_code,
    reason = "the system's calls have no safe form, and this one takes and keeps nothing of ours"
)]

use windows_sys::Win32::System::Console::{ATTACH_PARENT_PROCESS, AttachConsole};

/// From now on what is printed is seen in the console of whoever called the program, if there is one.
pub fn use_callers() {
    // SAFETY: takes a number and changes only where this process prints. It fails where there is no console to print to.
    let _ = unsafe { AttachConsole(ATTACH_PARENT_PROCESS) };
}
