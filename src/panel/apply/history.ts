import { type Change, interrupted } from './change.js';
import { KeptList } from './kept-list.js';
import { currentNames, isChange, type OnProblem } from './stored-change.js';
import { MAX_RECORDED, storedRecord, type UndoRecord } from './undo-record.js';

/** The size of the kept list, in bytes. Of changes that are larger only the newest fit. */
const MAX_KEPT = 16_777_216;

/** Keeps the list of the last changes in a file. */
export class History extends KeptList<Change> {
  constructor(folder: string, onProblem: OnProblem) {
    super(
      folder,
      {
        file: 'changes',
        name: 'the list of changes',
        otherwise: 'changes of earlier runs may be missing in the list',
        maxSize: MAX_KEPT,
        itemOf: changeIn,
      },
      onProblem,
    );
  }
}

/** Keeps in a file what is needed to undo the last changes. */
export class UndoHistory extends KeptList<UndoRecord> {
  constructor(folder: string, onProblem: OnProblem) {
    super(
      folder,
      {
        file: 'undo',
        name: 'the panel before each change',
        otherwise: 'some changes of earlier runs cannot be undone',
        maxSize: MAX_RECORDED,
        itemOf: recordIn,
      },
      onProblem,
    );
  }
}

function changeIn(value: unknown): Change | undefined {
  if (!isChange(value)) return undefined;
  const change = currentNames(value);
  return change.state === 'running' ? interrupted(change) : change;
}

/** A record that another release has written may be none of this one: its change cannot be undone. */
function recordIn(value: unknown): UndoRecord | undefined {
  try {
    return storedRecord(value);
  } catch {
    return undefined;
  }
}
