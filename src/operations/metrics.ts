import { type Handler, Representation } from './operation.js';

/** The first one is the default. */
const TYPES = ['text/plain', 'application/openmetrics-text'] as const;

export const getMetrics: Handler<'getMetrics'> = async ({ accepts }, { metrics }) => {
  const { type, text } = await metrics.expose(accepts(TYPES) === 'application/openmetrics-text');
  return new Representation(type, text);
};
