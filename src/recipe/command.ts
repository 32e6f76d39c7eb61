import type { PlayedOperation, RecipeCall } from './call.js';

/** The meaning of a line of a recipe. */
export type RecipeCommand =
  /** A request of the API. */
  | { readonly kind: 'call'; readonly call: RecipeCall }
  /** Shows the flow rules of a phy port of the primary, all or one, from its status. */
  | { readonly kind: 'flows'; readonly port: number; readonly rule?: number }
  /**
   * For a secondary of unknown type, as the first releases wrote it: its type must be looked up. `guess` is the call
   * if the process has the type that supports the command.
   */
  | {
      readonly kind: 'secondary';
      readonly clientId: number;
      /** Reads the command as for a process of that type. @throws LineError when it is invalid for that type. */
      readonly readAs: (kind: RecipeType) => RecipeCall;
      readonly guess: RecipeCall;
    }
  /** Ends all secondaries, and the primary after them. */
  | { readonly kind: 'bye'; readonly who: 'sec' | 'all' }
  /** The following lines are for another spp-ctl. */
  | { readonly kind: 'server'; readonly server: number; readonly column: number }
  /** A command of the shell itself that changes nothing here. */
  | { readonly kind: 'ignored'; readonly reason: string };

/** The types of secondary that the SPP shell has commands for; spp_vm counts as nfv. */
export const RECIPE_TYPES = ['nfv', 'vf', 'mirror', 'pcap'] as const;

export type RecipeType = (typeof RECIPE_TYPES)[number];

/** The operation that ends a secondary of a kind. */
export const EXITS = {
  nfv: 'exitNfv',
  vf: 'exitVf',
  mirror: 'exitMirror',
  pcap: 'exitPcap',
} as const satisfies Readonly<Record<RecipeType, PlayedOperation>>;

/** A command of a recipe, and its position. */
export interface RecipeLine {
  /** The file name as given. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The number of its spp-ctl. The shell begins with the first. */
  readonly server: number;
  /** Without surrounding spaces. */
  readonly text: string;
  readonly command: RecipeCommand;
}
