// Every command of the program, once: `noun::command`, one line each, sorted.
//
// To add a command: write it in `commands/<noun>.rs`, add its line here, run `cargo xtask bindings`. The build script,
// the handler, the TypeScript bindings and the grants in `capabilities/main.json` all follow from this list.
for_each_command! {
    file::file_close,
    file::file_create,
    file::file_open,
    file::file_open_waiting,
    file::file_view,
    program::program_about,
    program::program_leave,
    program::program_zoom,
    work::work_stop,
}
