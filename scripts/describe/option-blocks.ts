import type { CommandText } from './commands.js';
import type { Block } from './roff.js';

/** The options of a command for its man page, one block each. */
export function optionBlocks({ options }: CommandText): Block[] {
  return options.map(({ name, short, value, default: preset, choices, help }) => {
    const long = `\`--${name}\`${value === undefined ? '' : ` _${value}_`}`;
    const term = short === undefined ? long : `\`-${short}\`, ${long}`;
    const end =
      preset === undefined
        ? ''
        : ` Default: ${/^(none|th)/.test(preset) ? emphasised(preset) : `\`${preset}\``}.`;
    const isList = choices?.some((choice) => help.startsWith(choice)) === true;
    return { term, text: `${emphasised(isList ? help : capital(help))}.${end}` };
  });
}

/** The environment variables for options, one block each. */
export function variableBlocks({ options }: CommandText): Block[] {
  return options.flatMap(({ name, variable }) =>
    variable === undefined ? [] : [{ term: `\`${variable}\``, text: `The same as \`--${name}\`.` }],
  );
}

/** A text with its options in bold. */
function emphasised(text: string): string {
  return text.replace(/--[a-z-]+/g, '`$&`');
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
