import { readCpuLayout } from './cpu-layout.js';
import type { RequestOrigin } from '../spp/request-origin.js';
import type { AnyProcess } from '../spp/processes/index.js';
import type { Handler } from './operation.js';

/**
 * Share of the command deadline that the processes have to reply: the response must not wait for a process that
 * hangs.
 */
const SHARE_OF_DEADLINE = 0.8;

export const getCpuUsage: Handler<'getCpuUsage'> = async ({ origin }, { registry }) => {
  const usages = await Promise.all(registry.list().map((process) => usageOf(process, origin)));
  return usages.filter((usage) => usage !== undefined);
};

export const getCpuLayout: Handler<'getCpuLayout'> = () => readCpuLayout();

type Usage = Extract<Awaited<ReturnType<typeof getCpuUsage>>, readonly unknown[]>[number];

/** Undefined when the process does not reply in time. */
async function usageOf(process: AnyProcess, origin: RequestOrigin): Promise<Usage | undefined> {
  const usage = await within(SHARE_OF_DEADLINE * process.session.commandTimeoutMs, process.coreUsage(origin));
  if (usage === undefined) return undefined;
  const { kind, clientId } = process;
  return {
    'proc-type': kind,
    ...(clientId === undefined ? {} : { 'client-id': clientId }),
    ...(usage.masterLcore === undefined ? {} : { 'master-lcore': usage.masterLcore }),
    lcores: usage.lcores,
  };
}

/** The result of the promise within this time, in milliseconds; undefined when it fails or is late. */
function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    // After a stall the reply may have arrived already: timers run before sockets are read.
    const timer = setTimeout(() => setImmediate(() => resolve(undefined)), ms);
    promise
      .then(resolve, () => resolve(undefined))
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
