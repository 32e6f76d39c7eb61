import type { SecondaryKind } from '../text/process-id.js';
import type { RecipeCall } from './call.js';

/** What a line of a recipe says. */
export type Command =
  /** A request of the API. */
  | { readonly kind: 'call'; readonly call: RecipeCall }
  /** Looks at the flow rules of a phy port of the primary, all or one, which its status tells. */
  | { readonly kind: 'flows'; readonly port: number; readonly rule?: number }
  /**
   * For a secondary of whatever kind, as the first releases wrote it: its kind has to be asked for. `guess` is the call
   * if it is of the kind that knows such a command.
   */
  | {
      readonly kind: 'secondary';
      readonly clientId: number;
      /** Reads it as for a process of that kind. @throws LineError when that makes no sense. */
      readonly readAs: (kind: SecondaryKind) => RecipeCall;
      readonly guess: RecipeCall;
    }
  /** Ends all secondaries, and the primary after them. */
  | { readonly kind: 'bye'; readonly who: 'sec' | 'all' }
  /** The lines after it are for another spp-ctl. */
  | { readonly kind: 'server'; readonly server: number; readonly column: number }
  /** Something of the shell itself that changes nothing here. */
  | { readonly kind: 'ignored'; readonly reason: string };

/** A command of a recipe, and where it is. */
export interface RecipeLine {
  /** The file, as it was named. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The number of the spp-ctl that it is for. The shell begins with the first. */
  readonly server: number;
  /** Without the spaces around it. */
  readonly text: string;
  readonly command: Command;
}
