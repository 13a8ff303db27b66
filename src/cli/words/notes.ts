// What docs/cli.md says besides commands and options.

/** What holds for several commands; a heading and its paragraphs. */
export const NOTES: readonly (readonly [heading: string, ...paragraphs: string[]])[] = [
  [
    "Numbers",
    "NBYTES, LENGTH, COUNT, WORDS, N and K are whole numbers, such as 1000, 1e6 or 1.5M. The suffixes k, M, G and T stand for thousands, millions, billions and trillions.",
  ],
  [
    "Files",
    "With --output the values go to a new file beside FILE, with mode 0600. When all are on disk it gets the name FILE; until then, and after a failure or a signal, there is no FILE. One that exists is refused, before anything is drawn; with --force it is replaced at the end. A symbolic link is replaced itself, and a device or pipe is refused.",
  ],
  [
    "Progress",
    "Work that takes more than a second shows a bar, a rate and the time left on standard error, if that is a terminal and the values do not go to one.",
  ],
];

/** What the program answers its caller with. */
export const STATUSES: readonly (readonly [status: number, what: string])[] = [
  [0, "all was written, or the reader of the pipe had enough"],
  [1, "something failed: a full disk, a file that cannot be written, no entropy, too few lines, a line that is no key"],
  [2, "the command line is wrong; nothing was drawn"],
  [129, "ended by SIGHUP; an unfinished FILE is removed"],
  [130, "ended by SIGINT (Ctrl-C); an unfinished FILE is removed"],
  [143, "ended by SIGTERM; an unfinished FILE is removed"],
];
