//! Chats as `WhatsApp` exports them: the input is what follows a first message.

#![no_main]

libfuzzer_sys::fuzz_target!(|rest: &[u8]| {
    let mut chat = b"13/07/2021, 19:02 - Ann: a\n".to_vec();
    chat.extend_from_slice(rest);
    dateline_fuzz::read(chat);
});
