/** The commands of `spp-ctl`, each with one line for the help. Without one it is the server. */
export const COMMANDS = {
  status: 'show the panel',
  panel: 'the panel as one document: print it, plan and apply another one, tell the last changes',
  play: 'play a recipe of the SPP shell, or make a panel document of it',
  completion: 'print what makes a shell complete spp-ctl and spp-sim: bash or zsh',
} as const;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
