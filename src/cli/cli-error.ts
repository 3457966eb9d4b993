/** Something a person must mend before the command can work; its message is the one line they read. */
export class CliError extends Error {}
