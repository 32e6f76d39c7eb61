/** Where the bearer token is kept: for as long as the tab is open, and nowhere else. */
export const TOKEN_KEY = 'spp-ctl token';
