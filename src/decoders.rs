//! Decoders in processes of their own: the program starts itself for them.

use std::process::Command;

use crate::read::decoding;

/// The only word of the command line with which the program is a decoder. It is for nobody to type.
const WORD: &str = "--decode";

/// Whether this process is a decoder. Then it has done its work, and is to end.
pub fn has_served() -> bool {
    let is_asked = std::env::args_os().skip(1).eq([WORD]);
    if is_asked {
        decoding::serve();
    }
    is_asked
}

/// From now on decoders that lay out whole files run in processes of their own.
pub fn run_apart() {
    decoding::run_in(program);
}

fn program() -> Option<Command> {
    let path = if cfg!(target_os = "linux") {
        // Also if an update has put another file in its place since.
        "/proc/self/exe".into()
    } else {
        std::env::current_exe().ok()?
    };
    let mut command = Command::new(path);
    command.arg(WORD);
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt;
        const CREATE_NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(CREATE_NO_WINDOW);
    }
    Some(command)
}
