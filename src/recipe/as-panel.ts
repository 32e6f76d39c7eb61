import { validators } from '#generated/validators.js';
import { documentConflicts, pointerOf } from '../panel/document/document-conflicts.js';
import { documentWith } from '../panel/document/document.js';
import type { LaunchSpec, PanelDocument } from '../panel/document/schema.js';
import { clientIdOf, formatProcessId, processName, PROGRAMS } from '../text/process-id.js';
import { expectation, firstOfEach } from '../text/schema-errors.js';
import type { CallOf } from '#generated/operations.js';
import type { PlayedOperation, RecipeCall } from './call.js';
import { EXITS, RECIPE_TYPES, type RecipeLine } from './command.js';
import { ContradictionInLine, LineError, type Place, type Problem, RecipeError } from './errors.js';
import { Forwarder } from './forwarder.js';
import { IDLE, type Process, specOf } from './process.js';
import { Worker } from './worker.js';

/** A panel, and the lines of a recipe that a panel cannot express. */
export interface RecipePanel {
  readonly document: PanelDocument;
  /** Lines that are not in the document, each with the reason. */
  readonly left: readonly Problem[];
}

/** Maximum number of reported problems. */
const MAX_PROBLEMS = 20;

/**
 * The panel that a recipe makes of idle processes, and of those that it launches, computed offline.
 *
 * @throws RecipeError when a line contradicts earlier lines.
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
 * The panels that a recipe makes at each server that it has lines for, by server number.
 *
 * @throws RecipeError when a line contradicts earlier lines.
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

class Builder {
  readonly #processes = new Map<string, Process>();
  /** How the processes were launched, by id. Those that the recipe only finds are missing. */
  readonly #launches = new Map<string, LaunchSpec>();
  /** The last line about each process. */
  readonly #lines = new Map<string, Place>();

  /**
   * Applies a line.
   *
   * @returns why the document does not contain it; undefined when it does.
   * @throws ContradictionInLine when it contradicts earlier lines; LineError when it is for another type of process.
   */
  take(
    place: Place,
    command: Exclude<RecipeLine['command'], { kind: 'ignored' | 'server' }>,
  ): string | undefined {
    switch (command.kind) {
      case 'flows':
        return 'it only reads';
      case 'bye':
        for (const id of this.#processes.keys())
          if (command.who === 'all' || id !== 'primary') this.#exit(id);
        return EXITED;
      case 'secondary':
        return this.#call(place, this.#asKnown(command));
      case 'call':
        return this.#call(place, command.call);
    }
  }

  document(): PanelDocument {
    return documentWith(
      new Map(
        [...this.#processes].map(([id, process]) => [
          id,
          { spec: specOf(process), launch: this.#launches.get(id) },
        ]),
      ),
    );
  }

  /** Problems of the whole document, each reported at a line of its process. */
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
          message: `not possible in a panel: ${fault.instancePath} must be ${expected}`,
        });
      }
    }
    return found.map(({ pointer, message }) => ({ ...this.#placeOf(pointer), message }));
  }

  #placeOf(pointer: string): Place {
    const [, place] = [...this.#lines].find(([id]) => `${pointer}/`.startsWith(`${pointerOf(id)}/`)) ?? [];
    return place ?? { file: 'recipe', line: 1 };
  }

  /** A command of the first releases, which does not name the type of its process. */
  #asKnown(command: Extract<RecipeLine['command'], { kind: 'secondary' }>): RecipeCall {
    const { clientId, readAs, guess } = command;
    const kind = RECIPE_TYPES.find((each) => this.#processes.has(`${each}:${clientId}`));
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
        return 'it only reads';
      case 'clearPrimaryStatus':
        return 'a panel has no counters';
      case 'launchSecondary':
        this.#launch(place, call.body);
        return undefined;
      case 'createFlowRule':
      case 'destroyFlowRule':
      case 'destroyAllFlowRules':
        return 'a panel has no flow rules';
      case 'exitPrimary':
        this.#exit('primary');
        return EXITED;
      case EXITS.nfv:
      case EXITS.vf:
      case EXITS.mirror:
      case EXITS.pcap: {
        const kind = RECIPE_TYPES.find((each) => EXITS[each] === operation);
        this.#exit(`${kind ?? ''}:${call.path.client_id}`);
        return EXITED;
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
        const process = this.#process(place, `pcap:${call.path.client_id}`, IDLE.pcap);
        if (process.kind === 'pcap') process.state.isCapturing = call.body.action === 'start';
        return undefined;
      }
      default:
        this.#work(place, call);
        return undefined;
    }
  }

  /** @throws ContradictionInLine when the process runs already, or another one has its client id. */
  #launch(place: Place, { client_id, proc_name, eal, app }: CallOf<'launchSecondary'>['body']): void {
    const kind = PROGRAMS[proc_name];
    const id = formatProcessId(kind, Number(client_id));
    if (this.#processes.has(id)) throw new ContradictionInLine(`${processName(id)} runs already`);
    this.#process(place, id, IDLE[kind]);
    this.#launches.set(id, { eal, app });
  }

  #exit(id: string): void {
    this.#processes.delete(id);
    this.#launches.delete(id);
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
    const { state } = this.#process(place, id, IDLE[kind]);
    if (!(state instanceof Worker)) throw new Error(`${id} is not a vf or mirror`);
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
    const { state } = this.#process(place, id, IDLE[kind]);
    if (!(state instanceof Forwarder)) throw new Error(`${id} does not forward`);
    return state;
  }

  /** The process of a line, initially idle. */
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

  /** @throws ContradictionInLine when another process has the vhost, which belongs to one process. */
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

const EXITED = 'a process that exits is not in the panel: its earlier lines are left out, too';

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
