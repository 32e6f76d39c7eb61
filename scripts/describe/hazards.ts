import { hazardRows } from '../../src/spp/hazards.js';

const INTRODUCTION = `Valid requests can kill, damage or mislead real SPP processes. This table lists the known hazards and how spp-ctl handles
them. The rules were measured on processes of SPP 20.02; *releases* lists the other releases with the same behaviour.

- **another way**: spp-ctl uses other commands with the same result, within the same request.
- **refused**: the response is 400 with the reason and the alternative; no command is sent. The code is \`unsafe\`, or
  \`invalid_request\` for values that the API does not accept.
- **remembered**: no status shows the condition; spp-ctl remembers it while it runs. Conditions from before its start are
  unknown, and the safe assumption holds.
- **reported**: the process is *damaged*: \`GET /v1/panel/status\`, the topology, events, metrics and /ui report it with the remedy.
- **left**: no handling.
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
