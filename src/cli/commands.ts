/** The commands of `spp-ctl`, each with one line for the help. Without a command, `spp-ctl` is the server. */
export const COMMANDS = {
  status: 'show the panel',
  panel: 'print, plan and apply the panel as one document, and list the last changes',
  trace: 'show the paths of packets through the panel or through a panel document',
  check: 'show what is wrong with the panel or with a panel document',
  nodes: 'list the nodes that share an etcd',
  play: 'play a recipe of the SPP shell, or convert it to a panel document',
  completion: 'print the completion script of spp-ctl and spp-sim for bash, zsh or fish',
} as const;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];
