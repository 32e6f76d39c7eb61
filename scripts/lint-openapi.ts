/**
 * Lints openapi.yaml with the recommended rules of Redocly, whose warnings count as errors, and with the rules of this
 * project for operations and schemas.
 */
import SwaggerParser from '@apidevtools/swagger-parser';
import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core';
import { type LintedDocument, lintOperations } from './lint-operations.js';
import { lintSchemas } from './lint-schemas.js';

const DOCUMENT = 'openapi.yaml';

const config = await createConfig({ extends: ['recommended-strict'], rules: { 'info-contact': 'error' } });
const problems = await lint({ ref: DOCUMENT, config });
const totals = getTotals(problems);
formatProblems(problems, { totals, version: '' });
const ours = [
  ...lintSchemas(await SwaggerParser.parse(DOCUMENT)),
  ...lintOperations((await SwaggerParser.dereference(DOCUMENT)) as LintedDocument),
];
for (const problem of ours) console.error(`${DOCUMENT}: ${problem}`);
if (totals.errors + totals.warnings + ours.length > 0) process.exitCode = 1;
else console.log(`${DOCUMENT}: no errors, no warnings`);
