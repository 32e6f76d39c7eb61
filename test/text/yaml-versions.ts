/**
 * Plain text that is not text, by version of YAML and by reader, according to their specifications and sources.
 * Listed here, and not taken from a package, so that no mistake is shared with the tested code.
 */
const RESOLVERS: Readonly<Record<string, readonly RegExp[]>> = {
  'YAML 1.1, null (yaml.org/type/null)': [/^(?:~|null|Null|NULL|)$/],
  'YAML 1.1, bool (yaml.org/type/bool)': [
    /^(?:y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
  ],
  'YAML 1.1, int (yaml.org/type/int)': [
    /^[-+]?0b[0-1_]+$/,
    /^[-+]?0[0-7_]+$/,
    /^[-+]?(?:0|[1-9][0-9_]*)$/,
    /^[-+]?0x[0-9a-fA-F_]+$/,
    /^[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+$/,
  ],
  'YAML 1.1, float (yaml.org/type/float)': [
    /^[-+]?(?:[0-9][0-9_]*)?\.[0-9.]*(?:[eE][-+][0-9]+)?$/,
    /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    /^[-+]?\.(?:inf|Inf|INF)$/,
    /^\.(?:nan|NaN|NAN)$/,
  ],
  'YAML 1.1, timestamp (yaml.org/type/timestamp)': [
    /^\d{4}-\d\d-\d\d$/,
    /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?$/,
  ],
  'YAML 1.1, merge and value': [/^(?:<<|=)$/],
  'YAML 1.2, core schema': [
    /^(?:null|Null|NULL|~|)$/,
    /^(?:true|True|TRUE|false|False|FALSE)$/,
    /^[-+]?[0-9]+$/,
    /^0o[0-7]+$/,
    /^0x[0-9a-fA-F]+$/,
    /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/,
    /^[-+]?\.(?:inf|Inf|INF)$/,
    /^\.(?:nan|NaN|NAN)$/,
  ],
  PyYAML: [
    /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/,
    /^[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+][0-9]+)?$/,
    /^\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?$/,
    /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    /^[-+]?(?:0b[0-1_]+|0[0-7_]+|(?:0|[1-9][0-9_]*)|0x[0-9a-fA-F_]+|[1-9][0-9_]*(?::[0-5]?[0-9])+)$/,
    /^[!&*]$/,
  ],
  'Psych (Ruby): its numbers, dates, times and symbols': [
    /^[-+]?\d[\d,_]*$/,
    /^[-+]?\d[\d,_]*(?:\.[\d]*)?(?:[eE][-+]?\d+)?$/,
    /^[-+]?\d[\d_]*(?::[0-5]?\d){1,2}(?:\.\d*)?$/,
    /^\d{4}-(?:1[012]|0\d|\d)-(?:[12]\d|3[01]|0\d|\d)$/,
    /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/,
    /^:./,
  ],
  'go-yaml 2 and 3': [
    /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
    /^[-+]?(?:0[bB][01_]+|0[oO]?[0-7_]+|0[xX][0-9a-fA-F_]+)$/,
    /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/,
  ],
};

/** The readers that take this text for something else without quotes. */
export function misreadersOf(plain: string): string[] {
  return Object.entries(RESOLVERS).flatMap(([reader, patterns]) =>
    patterns.some((pattern) => pattern.test(plain)) ? [reader] : [],
  );
}
