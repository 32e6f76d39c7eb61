/** Lints openapi.yaml with Redocly's recommended rules; a warning fails it as an error does. */
import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core';

const config = await createConfig({ extends: ['recommended-strict'] });
const problems = await lint({ ref: 'openapi.yaml', config });
const totals = getTotals(problems);
formatProblems(problems, { totals, version: '' });
if (totals.errors + totals.warnings > 0) process.exitCode = 1;
else console.log('openapi.yaml: no errors, no warnings');
