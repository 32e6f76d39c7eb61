import type { components } from '../../client/client.js';
import type { Paint, Style } from '../colours.js';
import { counted, section } from '../document/plan-lines.js';
import { printable } from '../text.js';

type Schemas = components['schemas'];
export type FindingList = Schemas['FindingList'];
export type Finding = Schemas['Finding'];
export type FindingCounts = Schemas['FindingCounts'];

/** The severities with their headings, in the order of the output. */
const SEVERITIES = [
  ['error', 'ERRORS', 'bad'],
  ['warning', 'WARNINGS', 'warning'],
  ['info', 'WORTH KNOWING', 'plain'],
] as const satisfies readonly (readonly [Finding['severity'], string, Style])[];

/** Findings as lines: a section for each severity, and the sum. */
export function findingListLines({ findings, unknown }: FindingList, paint: Paint): string[] {
  return [
    ...SEVERITIES.flatMap(([severity, title, style]) =>
      section(
        title,
        findings
          .filter((each) => each.severity === severity)
          .flatMap((each) => findingLines(each, style, paint)),
        paint,
      ),
    ),
    ...(unknown.length === 0
      ? []
      : [
          paint(
            printable(`not all ports of ${unknown.join(', ')} are known: findings may be missing`),
            'warning',
          ),
        ]),
    summaryOf(countsOf(findings)),
  ];
}

/** Findings that a plan would cause, as lines. Empty without findings. */
export function newFindingLines(findings: readonly Finding[], paint: Paint): string[] {
  const lines = SEVERITIES.flatMap(([severity, , style]) =>
    findings
      .filter((each) => each.severity === severity)
      .flatMap((each) => findingLines(each, style, paint, `${severity}: `)),
  );
  return section('FINDINGS AFTER THE PLAN', lines, paint);
}

/** Such as `1 error, 2 warnings, 3 worth knowing`; `no findings`. */
export function summaryOf({ error, warning, info }: FindingCounts): string {
  const parts = [
    ...(error === 0 ? [] : [counted(error, 'error')]),
    ...(warning === 0 ? [] : [counted(warning, 'warning')]),
    ...(info === 0 ? [] : [`${info} worth knowing`]),
  ];
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** The reason with the kind, the cause, and the remedy. */
function findingLines(
  { kind, reason, remedy, cause }: Finding,
  style: Style,
  paint: Paint,
  head = '',
): string[] {
  return [
    `  ${paint(printable(`${head}${reason}`), style)} ${paint(printable(`[${kind}]`), 'quiet')}`,
    ...(cause === undefined ? [] : [`    ${printable(`cause: ${cause.reason}`)}`]),
    `    ${printable(remedy)}`,
  ];
}

function countsOf(findings: readonly Finding[]): FindingCounts {
  const count = (severity: Finding['severity']): number =>
    findings.filter((each) => each.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}
