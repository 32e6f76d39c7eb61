/** The command failed, for example because a port is in use or a server does not respond. */
export const EXIT_FAILURE = 1;
/** The command line, an environment variable or a recipe is invalid. */
export const EXIT_USAGE = 2;
/** `spp-ctl panel` found changes and did not apply them, or a change is still running. */
export const EXIT_PENDING = 3;
