/** What an expression of Prometheus names. */
export interface Named {
  /** A metric, with the labels that its selector has. */
  readonly metrics: readonly { readonly name: string; readonly labels: readonly string[] }[];
  /** The labels of `by`, `on` and the like. */
  readonly grouping: readonly string[];
}

/** Every metric that is named has one of these beginnings. */
const METRIC = /\b((?:spp|process|nodejs)_\w+|up)\b(?:\{([^}]*)\})?/g;
const GROUPING = /\b(?:by|on|group_left|ignoring|without) *\(([^)]*)\)/g;

/** Finds what an expression names, whether that exists or not. */
export function namedIn(expression: string): Named {
  const grouping = [...expression.matchAll(GROUPING)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim()),
  );
  const metrics = [...expression.replaceAll(GROUPING, '').matchAll(METRIC)].map(
    ([, name = '', selector = '']) => ({
      name,
      labels: [...selector.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label),
    }),
  );
  return { metrics, grouping: grouping.filter((label) => label !== '') };
}
