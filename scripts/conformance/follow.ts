import { asksForHotplug, type Kind, type RaceName, type Release } from '../../src/simulator/index.js';
import { normalise, sameReply } from './compare.js';
import type { Reply } from './host-under-test.js';
import { make } from './operate.js';
import { END, endOf, FORWARDING_MS, namesOf, type Performed } from './perform.js';
import { readProcessName } from './process-name.js';
import type { Scenario } from './scenario.js';
import { SimulatedHost } from './simulated-host.js';

/** A step that was performed with real and with simulated processes. */
export interface ComparedStep {
  /** Position among the performed steps, from 0: a walk performs launches in addition to its plan. */
  readonly at: number;
  /** The kind of the process; `host` for a step of an operator. */
  readonly kind: Kind | 'host';
  readonly process: string;
  readonly command: string;
  readonly real: Reply;
  readonly simulated: Reply;
  readonly isSame: boolean;
}

/** The result of one choice of outcomes for the races of a simulated host. */
interface Attempt {
  readonly steps: readonly ComparedStep[];
  readonly differences: number;
  /** Races whose outcome is not clear from the real replies, by their position among all races. */
  readonly open: readonly number[];
}

/** Number of differences after which a walk ends, because the hosts are not in the same state any more. */
const MAX_WALK_DIFFERENCES = 3;

/** Maximum number of choices of outcomes that are tried. */
const MAX_ATTEMPTS = 24;

/**
 * Performs the steps on a simulated host and compares the replies. Races have the outcome of the real processes; where the
 * replies do not show it, the choice with the fewest differences is used.
 */
export async function follow(
  scenario: Scenario,
  release: Release,
  performed: readonly Performed[],
): Promise<readonly ComparedStep[]> {
  let flipped: ReadonlySet<number> = new Set();
  let best = await attempt(scenario, release, performed, flipped);
  const tried = new Set<number>();
  for (let attempts = 1; attempts < MAX_ATTEMPTS && best.differences > 0; attempts++) {
    const next = best.open.find((race) => !tried.has(race));
    if (next === undefined) break;
    tried.add(next);
    const other = new Set([...flipped, next]);
    const found = await attempt(scenario, release, performed, other);
    if (found.differences < best.differences) [best, flipped] = [found, other];
  }
  return best.steps;
}

async function attempt(
  scenario: Scenario,
  release: Release,
  performed: readonly Performed[],
  flipped: ReadonlySet<number>,
): Promise<Attempt> {
  const host = new SimulatedHost(scenario, release);
  for (const name of namesOf(scenario)) await host.launch(name);
  const steps: ComparedStep[] = [];
  const open: number[] = [];
  let races = 0;
  let differences = 0;
  let isOver = false;
  for (const [at, step] of performed.entries()) {
    const isEnd = step.command === END;
    if (scenario.isWalk && differences >= MAX_WALK_DIFFERENCES) break;
    if (isEnd && !isOver) await host.wait(FORWARDING_MS);
    isOver = isEnd;
    host.decideRace = (race) => {
      const position = races++;
      const isLost = isLostIn(step, race);
      if (isLeftOpen(race, isLost)) open.push(position);
      return isLost !== flipped.has(position);
    };
    const endHotplugs = hotplugsBeside(performed, at).map((process) => host.beginHotplugOf(process));
    const simulated = isEnd ? endOf(host, step.process) : await make(host, step);
    for (const end of endHotplugs) end();
    const { process, command, reply: real } = step;
    const kind = kindOf(process);
    const isSame =
      (isEnd || kind === 'host' ? sameText(real, simulated) : sameReply(kind, real, simulated)) ||
      (await diedOfSamePacket(performed, at, simulated, host));
    if (!isSame) differences++;
    steps.push({ at, kind, process, command, real, simulated, isSame });
  }
  return { steps, differences, open };
}

/**
 * Whether a process died of packets on both hosts, on one of them before the reply to this command and on the other after
 * it, as a worker reaches the packet at any time.
 */
async function diedOfSamePacket(
  performed: readonly Performed[],
  at: number,
  simulated: Reply,
  host: SimulatedHost,
): Promise<boolean> {
  const step = performed[at];
  if (step === undefined || step.reply.closed === simulated.closed) return false;
  if (step.reply.closed) {
    await host.wait(FORWARDING_MS);
    return host.ended(step.process) === 'crashed';
  }
  const next = performed.slice(at + 1).find(({ process, command }) => {
    return process === step.process || (process === 'host' && command === `launch ${step.process}`);
  });
  const launches = next?.process === 'host';
  return launches || next?.reply.closed === true || (next?.command === END && next.reply.text === 'crashed');
}

/** The processes with a concurrent hotplug command. */
function hotplugsBeside(performed: readonly Performed[], at: number): string[] {
  if (performed[at]?.together !== true) return [];
  return [performed[at - 1], performed[at + 1]].flatMap((other) =>
    other?.together && asksForHotplug(other.command) ? [other.process] : [],
  );
}

/** Whether the reply does not show the outcome of a race: a failure may have another reason, and a death may follow later. */
function isLeftOpen(race: RaceName, isLost: boolean): boolean {
  if (race === 'memif-delete-kills' || race.includes('-while-')) return true;
  return isLost && (race === 'hotplug-after-death' || race.includes('-beside-'));
}

/** Whether a race was lost in the real processes, according to the outcome of the step. */
function isLostIn({ reply, crashed }: Performed, race: RaceName): boolean {
  const text = reply.text ?? '';
  switch (race) {
    case 'hotplug-after-death':
    case 'nfv-beside-primary':
    case 'vf-beside-primary':
    case 'primary-beside-secondary':
      return /"failed"|error occur/.test(text);
    case 'memif-delete-kills':
      return false;
    case 'patch-while-forwarding':
    case 'delete-while-forwarding':
    case 'vhost-again-while-forwarding':
    case 'vhost-again-while-sending':
      return crashed;
    case 'pcap-start-lags':
      return text.includes('"idle"');
    case 'pcap-stop-lags':
      return text.includes('"running"');
    case 'pcap-file-lags':
      return text.includes('"filename": ""');
    case 'pcap-close-lags':
      return text.includes('.pcap.lz4');
  }
}

function kindOf(process: string): Kind | 'host' {
  return process === 'host' ? process : readProcessName(process).kind;
}

function sameText(real: Reply, simulated: Reply): boolean {
  return normalise(real.text ?? '') === normalise(simulated.text ?? '');
}
