/** The failure of `spp-ctl panel`. The message is printable and says what to do. */
export class PanelCommandError extends Error {
  override readonly name = 'PanelCommandError';
}
