//! Bounds that a process sets itself, on Windows: it joins a job of its own, which has them.

#![allow(
    unsafe_code,
    reason = "the system's calls have no safe form; each says below why it may be made"
)]

use std::mem;
use std::ptr;
use std::sync::OnceLock;

use windows_sys::Win32::System::JobObjects::{
    AssignProcessToJobObject, CreateJobObjectW, JOB_OBJECT_LIMIT_PROCESS_MEMORY, JOBOBJECT_EXTENDED_LIMIT_INFORMATION,
    JobObjectExtendedLimitInformation, SetInformationJobObject,
};
use windows_sys::Win32::System::Threading::GetCurrentProcess;

/// The job's handle, as a number that threads may share; it is open as long as the process lives.
static JOB: OnceLock<usize> = OnceLock::new();

/// The memory that the process may take from now on, if the system lets it bound that.
pub fn memory(bytes: u64) {
    let job = *JOB.get_or_init(join_a_job);
    let mut limits = JOBOBJECT_EXTENDED_LIMIT_INFORMATION::default();
    limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_PROCESS_MEMORY;
    limits.ProcessMemoryLimit = usize::try_from(bytes).unwrap_or(usize::MAX);
    let size = u32::try_from(mem::size_of_val(&limits)).unwrap_or(0);
    // SAFETY: the limits live as long as the call, which only reads them, and have the length that is told. A handle that is
    // none makes it fail.
    let _ = unsafe {
        SetInformationJobObject(
            job as *mut _,
            JobObjectExtendedLimitInformation,
            ptr::from_ref(&limits).cast(),
            size,
        )
    };
}

fn join_a_job() -> usize {
    // SAFETY: both nulls mean what is usual, rights and no name; the process's handle is always its own.
    unsafe {
        let job = CreateJobObjectW(ptr::null(), ptr::null());
        let _ = AssignProcessToJobObject(job, GetCurrentProcess());
        job as usize
    }
}

/// Windows leaves no file of a process that ends.
pub fn leave_no_core() {}
