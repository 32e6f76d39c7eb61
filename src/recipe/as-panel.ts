import { validators } from '#generated/validators.js';
import { documentConflicts, pointerOf } from '../panel/document/conflicts.js';
import { documentOf } from '../panel/document/document.js';
import type { PanelDocument } from '../panel/document/schema.js';
import type { ProcessSpec } from '../panel/kinds/index.js';
import { clientIdOf, formatProcessId, processName, SECONDARY_TYPES } from '../text/process-id.js';
import { expectation, firstOfEach } from '../text/schema-errors.js';
import type { CallOf, PlayedOperation, RecipeCall } from './call.js';
import { EXITS, type RecipeLine } from './command.js';
import { ContradictionInLine, LineError, type Place, type Problem, RecipeError } from './errors.js';
import { Forwarder } from './forwarder.js';
import { Worker } from './worker.js';

/** A panel, and what a recipe says that a panel cannot. */
export interface RecipePanel {
  readonly document: PanelDocument;
  /** What is not in the document, each with the reason. */
  readonly left: readonly Problem[];
}

/** How many problems are told. */
const MAX_PROBLEMS = 20;

/**
 * The panel that a recipe makes of processes that do nothing yet, worked out without any.
 *
 * @throws RecipeError when a line contradicts those before it.
 */
export function panelOfRecipe(lines: readonly RecipeLine[]): RecipePanel {
  const builder = new Builder();
  const left: Problem[] = [];
  const problems: Problem[] = [];
  for (const { command, ...place } of lines) {
    if (command.kind === 'server') continue;
    try {
      const reason = command.kind === 'ignored' ? command.reason : builder.take(place, command);
      if (reason !== undefined) left.push({ file: place.file, line: place.line, message: reason });
    } catch (error) {
      if (!(error instanceof ContradictionInLine || error instanceof LineError)) throw error;
      problems.push({ file: place.file, line: place.line, message: error.message });
    }
  }
  if (problems.length === 0) problems.push(...builder.unfinished());
  if (problems.length > 0) throw new RecipeError(problems.slice(0, MAX_PROBLEMS));
  return { document: builder.document(), left };
}

/**
 * The panels that a recipe makes at each of the servers that it has lines for, by their numbers.
 *
 * @throws RecipeError when a line contradicts those before it.
 */
export function panelsOfRecipe(lines: readonly RecipeLine[]): ReadonlyMap<number, RecipePanel> {
  const panels = new Map<number, RecipePanel>();
  const problems: Problem[] = [];
  for (const server of new Set(lines.map((line) => line.server))) {
    const own = lines.filter((line) => line.server === server && line.command.kind !== 'server');
    if (own.length === 0) continue;
    try {
      panels.set(server, panelOfRecipe(own));
    } catch (error) {
      if (!(error instanceof RecipeError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new RecipeError(problems.slice(0, MAX_PROBLEMS));
  return panels;
}

/** A process while a recipe is gone through. */
type Process =
  | { readonly kind: 'primary'; readonly state: Forwarder }
  | { readonly kind: 'nfv'; readonly state: Forwarder }
  | { readonly kind: 'vf'; readonly state: Worker }
  | { readonly kind: 'mirror'; readonly state: Worker }
  | { readonly kind: 'pcap'; readonly state: { isCapturing: boolean } };

class Builder {
  readonly #processes = new Map<string, Process>();
  /** The last line about each process. */
  readonly #lines = new Map<string, Place>();

  /**
   * Does what a line says.
   *
   * @returns why the document does not have it, if it does not.
   * @throws ContradictionInLine when it contradicts what came before; LineError when it is for another kind of process.
   */
  take(
    place: Place,
    command: Exclude<RecipeLine['command'], { kind: 'ignored' | 'server' }>,
  ): string | undefined {
    switch (command.kind) {
      case 'flows':
        return 'it only looks';
      case 'bye':
        for (const id of this.#processes.keys())
          if (command.who === 'all' || id !== 'primary') this.#processes.delete(id);
        return LEAVES;
      case 'secondary':
        return this.#call(place, this.#asKnown(command));
      case 'call':
        return this.#call(place, command.call);
    }
  }

  document(): PanelDocument {
    return documentOf(new Map([...this.#processes].map(([id, process]) => [id, specOf(process)])));
  }

  /** What is wrong with all of it, told with a line of the process that it is about. */
  unfinished(): Problem[] {
    const loose = [...this.#processes.values()].flatMap(({ state }) =>
      state instanceof Worker ? state.looseEntries() : [],
    );
    if (loose.length > 0) return loose;
    const document = this.document();
    const found = documentConflicts(document).map(({ pointer, detail }) => ({ pointer, message: detail }));
    const validator = validators.planPanel.body;
    if (validator?.(document) === false) {
      for (const fault of firstOfEach(validator.errors ?? [])) {
        const expected = expectation(fault.keyword, fault);
        found.push({
          pointer: fault.instancePath,
          message: `a panel cannot have this: ${fault.instancePath} is to be ${expected}`,
        });
      }
    }
    return found.map(({ pointer, message }) => ({ ...this.#placeOf(pointer), message }));
  }

  #placeOf(pointer: string): Place {
    const [, place] = [...this.#lines].find(([id]) => `${pointer}/`.startsWith(`${pointerOf(id)}/`)) ?? [];
    return place ?? { file: 'recipe', line: 1 };
  }

  /** A command of the first releases, which do not say of what kind its process is. */
  #asKnown(command: Extract<RecipeLine['command'], { kind: 'secondary' }>): RecipeCall {
    const { clientId, readAs, guess } = command;
    const kind = SECONDARY_TYPES.find((each) => this.#processes.has(`${each}:${clientId}`));
    return kind === undefined ? guess : readAs(kind);
  }

  #call(place: Place, call: RecipeCall): string | undefined {
    const { operation } = call;
    switch (operation) {
      case 'listProcesses':
      case 'getPrimaryStatus':
      case 'getNfv':
      case 'getVf':
      case 'getMirror':
      case 'getPcap':
      case 'validateFlowRule':
        return 'it only looks';
      case 'clearPrimaryStatus':
        return 'a panel has no counters';
      case 'launchSecondary':
        return 'a panel does not say how processes are launched';
      case 'createFlowRule':
      case 'destroyFlowRule':
      case 'destroyAllFlowRules':
        return 'a panel has no flow rules';
      case 'exitPrimary':
        this.#processes.delete('primary');
        return LEAVES;
      case EXITS.nfv:
      case EXITS.vf:
      case EXITS.mirror:
      case EXITS.pcap: {
        const kind = SECONDARY_TYPES.find((each) => EXITS[each] === operation);
        this.#processes.delete(`${kind ?? ''}:${call.path.client_id}`);
        return LEAVES;
      }
      case 'setPrimaryForwarding':
      case 'updatePrimaryPort':
      case 'addPrimaryPatch':
      case 'resetPrimaryPatches':
        this.#forward(this.#forwarder(place, 'primary', 'primary'), 'primary', call);
        return undefined;
      case 'setNfvForwarding':
      case 'updateNfvPort':
      case 'addNfvPatch':
      case 'resetNfvPatches': {
        const id = `nfv:${call.path.client_id}`;
        this.#forward(this.#forwarder(place, id, 'nfv'), id, call);
        return undefined;
      }
      case 'setPcapCapture': {
        const process = this.#process(place, `pcap:${call.path.client_id}`, () => ({
          kind: 'pcap',
          state: { isCapturing: false },
        }));
        if (process.kind === 'pcap') process.state.isCapturing = call.body.action === 'start';
        return undefined;
      }
      default:
        this.#work(place, call);
        return undefined;
    }
  }

  #forward(state: Forwarder, id: string, call: ForwarderCall): void {
    switch (call.operation) {
      case 'setPrimaryForwarding':
      case 'setNfvForwarding':
        state.isForwarding = call.body.action === 'start';
        return;
      case 'resetPrimaryPatches':
      case 'resetNfvPatches':
        state.reset();
        return;
      case 'addPrimaryPatch':
      case 'addNfvPatch':
        state.patch(call.body);
        return;
      case 'updatePrimaryPort':
      case 'updateNfvPort': {
        const { action, port } = call.body;
        if (action === 'del') {
          state.delete(port);
          return;
        }
        const rings = call.operation === 'updatePrimaryPort' ? call.body : undefined;
        this.#checkVhost(port, id);
        state.add(port, rings?.rx ?? undefined, rings?.tx ?? undefined);
      }
    }
  }

  #work(place: Place, call: WorkerCall): void {
    const kind = call.operation.includes('Mirror') ? 'mirror' : 'vf';
    const id = formatProcessId(kind, call.path.client_id);
    const { state } = this.#process(place, id, () => ({ kind, state: new Worker() }));
    if (!(state instanceof Worker)) throw new Error(`${id} is no worker`);
    switch (call.operation) {
      case 'startVfComponent':
      case 'startMirrorComponent':
        state.start(call.body);
        return;
      case 'stopVfComponent':
      case 'stopMirrorComponent':
        state.stop(call.path.name);
        return;
      case 'updateVfClassifierTable':
        state.classify(call.body, place);
        return;
      case 'updateVfComponentPort':
      case 'updateMirrorComponentPort': {
        const { name } = call.path;
        const { action, port, dir } = call.body;
        if (action === 'detach') {
          state.detach(name, port, dir);
          return;
        }
        this.#checkVhost(port, id);
        state.attach(name, port, dir, 'vlan' in call.body ? call.body.vlan : undefined);
      }
    }
  }

  #forwarder(place: Place, id: string, kind: 'primary' | 'nfv'): Forwarder {
    const { state } = this.#process(place, id, () => ({ kind, state: new Forwarder() }));
    if (!(state instanceof Forwarder)) throw new Error(`${id} does not forward`);
    return state;
  }

  /** The process that a line is about, which does nothing yet when it is the first one. */
  #process(place: Place, id: string, create: () => Process): Process {
    this.#lines.set(id, { file: place.file, line: place.line });
    const known = this.#processes.get(id);
    if (known !== undefined) return known;
    const clientId = clientIdOf(id);
    const other = [...this.#processes.keys()].find((each) => clientIdOf(each) === clientId);
    if (clientId !== undefined && other !== undefined)
      throw new ContradictionInLine(`the client id ${clientId} is used by ${processName(other)}`);
    const created = create();
    this.#processes.set(id, created);
    return created;
  }

  /** @throws ContradictionInLine when another process has the vhost: it belongs to one. */
  #checkVhost(port: string, id: string): void {
    if (!port.startsWith('vhost:')) return;
    for (const [other, { state }] of this.#processes) {
      if (other !== id && !('isCapturing' in state) && state.has(port))
        throw new ContradictionInLine(
          `${port} is also used by ${processName(other)}, and one process at most can have a vhost`,
        );
    }
  }
}

const LEAVES = 'a panel does not say that a process leaves: what it did before is left out, too';

type CallIn<Op extends PlayedOperation> = { readonly [O in Op]: CallOf<O> }[Op];
type ForwarderCall = CallIn<
  | 'setPrimaryForwarding'
  | 'updatePrimaryPort'
  | 'addPrimaryPatch'
  | 'resetPrimaryPatches'
  | 'setNfvForwarding'
  | 'updateNfvPort'
  | 'addNfvPatch'
  | 'resetNfvPatches'
>;
type WorkerCall = CallIn<
  | 'startVfComponent'
  | 'stopVfComponent'
  | 'updateVfComponentPort'
  | 'updateVfClassifierTable'
  | 'startMirrorComponent'
  | 'stopMirrorComponent'
  | 'updateMirrorComponentPort'
>;

function specOf(process: Process): ProcessSpec {
  switch (process.kind) {
    case 'primary':
      return { kind: 'primary', ...process.state.spec() };
    case 'nfv': {
      const { ports, patches, forwarding } = process.state.spec();
      return { kind: 'nfv', ports, patches, forwarding };
    }
    case 'vf':
    case 'mirror':
      return { kind: process.kind, ...process.state.spec() };
    case 'pcap':
      return { kind: 'pcap', capturing: process.state.isCapturing };
  }
}
