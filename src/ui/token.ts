/** Key of the bearer token in the session storage, which ends with the tab. */
export const TOKEN_KEY = 'spp-ctl token';
