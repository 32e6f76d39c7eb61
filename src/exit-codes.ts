/** Something went wrong, such as a port that is in use or a server that does not answer. */
export const EXIT_FAILURE = 1;
/** The command line or the environment is wrong. */
export const EXIT_USAGE = 2;
