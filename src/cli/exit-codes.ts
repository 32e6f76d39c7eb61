/** Something went wrong, such as a port that is in use or a server that does not answer. */
export const EXIT_FAILURE = 1;
/** The command line or the environment is wrong. */
export const EXIT_USAGE = 2;
/** Of `spp-ctl panel`, as scripts know it from other tools that plan: there are changes, and they were not applied. */
export const EXIT_PENDING = 2;
