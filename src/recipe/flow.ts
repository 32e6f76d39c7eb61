import { callOf, type Fields } from './call.js';
import type { RecipeCommand } from './command.js';
import { LineError } from './errors.js';
import { Given, numberIn, type Word, type Words, wrong } from './words.js';

/** Parses the words after `flow`. @throws LineError when they are invalid. */
export function readFlow(words: Words): RecipeCommand {
  const verb = words.oneOf('validate', 'create', 'destroy', 'list', 'status');
  const { column } = verb;
  const port = takePhy(words);
  const path = { port_id: port };
  switch (verb.value) {
    case 'validate':
    case 'create': {
      const operation = verb.value === 'create' ? 'createFlowRule' : 'validateFlowRule';
      return { kind: 'call', call: callOf(operation, path, { rule: takeRule(words) }, column) };
    }
    case 'destroy': {
      if (words.peek() === 'ALL') {
        words.take();
        return { kind: 'call', call: callOf('destroyAllFlowRules', path, undefined, column) };
      }
      const rule = numberIn(words.next('the number of a rule, or ALL'));
      return { kind: 'call', call: callOf('destroyFlowRule', { ...path, rule_id: rule }, undefined, column) };
    }
    case 'list':
      return { kind: 'flows', port: port.value };
    case 'status': {
      const rule = numberIn(words.next('the number of a rule'));
      if (typeof rule.value === 'string') throw wrong(rule, 'the number of a rule');
      return { kind: 'flows', port: port.value, rule: rule.value };
    }
  }
}

function takePhy(words: Words): Given<number> {
  const port = words.next('a phy port');
  const [, digits] = /^phy:(\d{1,5})$/.exec(port.value) ?? [];
  if (digits === undefined) throw wrong(port, 'a phy port such as phy:0');
  return new Given(Number(digits), port.column);
}

/**
 * `[group N] [priority N] ingress|egress [transfer] pattern ITEM / … / end actions ITEM / … / end`, the attributes in
 * any order.
 */
function takeRule(words: Words): Fields {
  const rule: Record<string, Given> = {};
  for (;;) {
    const word = words.oneOf('group', 'priority', 'ingress', 'egress', 'transfer', 'pattern');
    if (word.value === 'pattern') break;
    const isDirection = word.value === 'ingress' || word.value === 'egress';
    const name = isDirection ? 'direction' : word.value;
    if (rule[name] !== undefined) throw new LineError(word.column, `duplicate ${name}`);
    if (isDirection) rule[name] = word;
    else if (word.value === 'transfer') rule[name] = new Given(true, word.column);
    else rule[name] = numberIn(words.next('a number'));
  }
  const pattern = takeItems(words);
  words.oneOf('actions');
  return { ...rule, pattern, actions: takeItems(words) };
}

/** Takes items with a slash after each, and the `end` after them. */
function takeItems(words: Words): Given[] {
  const items: Given[] = [];
  for (;;) {
    const item: Word[] = [];
    while (words.peek() !== undefined && words.peek() !== '/' && words.peek() !== 'end')
      item.push(words.next('a word'));
    const [first] = item;
    if (first !== undefined) items.push(new Given(item.map(({ value }) => value).join(' '), first.column));
    const after = words.oneOf('/', 'end');
    if (after.value === '/' && first === undefined)
      throw new LineError(after.column, 'expected something before this /');
    if (after.value === 'end' && first !== undefined) throw wrong(after, '/ before end');
    if (after.value === 'end') return items;
  }
}
