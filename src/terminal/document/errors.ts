/** Why a command on the panel as one document fails. The message is printable, and says what to do. */
export class PanelCommandError extends Error {
  override readonly name = 'PanelCommandError';
}
