import { parseArgs } from 'node:util';

/** An invalid option of a script. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/**
 * Reads the options of a script that all take a value, and `-h, --help`.
 *
 * @returns the values as text; undefined for --help.
 * @throws OptionError for an unknown option or a missing value.
 */
export function readTexts<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Record<Name, string>> | undefined {
  const text = { type: 'string' } as const;
  const flags = Object.fromEntries(names.map((name) => [name, text]));
  let values: Readonly<Record<string, string | boolean | undefined>>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { ...flags, help: { type: 'boolean', short: 'h' } },
    }));
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
  if (values['help'] === true) return undefined;
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = values[name];
    if (typeof value === 'string') found[name] = value;
  }
  return found;
}
