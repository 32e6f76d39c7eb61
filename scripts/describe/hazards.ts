import { hazardRows } from '../../src/spp/hazards.js';

const INTRODUCTION = `Requests that look right can kill, wreck or fool real SPP processes. This is what spp-ctl does about each way that is
known. The rules were measured on processes of SPP 20.02; *releases* says which others do the same.

- **another way**: spp-ctl reaches the goal by other commands, within the same request.
- **refused**: spp-ctl answers with 400 and the code \`unsafe\`, the reason and what to do in its place, before anything is sent.
- **remembered**: no status shows it; spp-ctl remembers it as long as it runs. What happened before spp-ctl was started is
  unknown, and then the careful answer holds.
- **reported**: the process is *damaged*: \`GET /v1/panel/status\`, the topology, events, metrics and /ui tell it, with what mends it.
- **left**: as it is.
`;

/** The guide of hazards as Markdown, made of the table of rules. */
export function hazardGuide(notice: string): string {
  const rows = hazardRows().map(({ rule, what, releases, evidence, handling, how }) =>
    [`**${rule}**`, what, releases, evidence, handling.join(', '), how].join(' | '),
  );
  return [
    `<!-- ${notice} -->`,
    '',
    '# Hazards of real processes',
    '',
    INTRODUCTION,
    'rule | what the processes do | releases | how spp-ctl knows | handling | what spp-ctl does',
    '--- | --- | --- | --- | --- | ---',
    ...rows,
    '',
  ].join('\n');
}
