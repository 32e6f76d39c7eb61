import type { Kind } from '../../src/simulator/index.js';

/** Maximum size that one recv() of every release accepts and one TCP segment holds. */
const MAX_BYTES = 1_400;

const NUMBER = '(?:0|[1-9]\\d{0,4})';
const WORKER_PORT = `(?:phy:${NUMBER}(?:nq\\d{1,3})?|(?:vhost|ring):${NUMBER})`;
const TYPE = '(?:phy|vhost|ring|pcap|nullpmd|tap|memif|pipe)';
const PORT = `(?:phy:${NUMBER}(?:nq\\d{1,3})?|${TYPE}:${NUMBER})`;
const NEW_PORT = `(?:(?:vhost|ring|pcap|nullpmd|tap|memif):${NUMBER})`;
/** Up to 18.05, type and number are two words. */
const OLD_PORT = `(?:(?:vhost|ring|pcap|nullpmd|tap|memif) ${NUMBER})`;
const NAME = '[!#-.0-\\[\\]-~]{1,31}';
const MAC = '(?:default|[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5})';
const VLAN = '(?:\\d{1,3}|[1-3]\\d{3}|40[0-8]\\d|409[0-5])';
const WORD = '[!-~]+';
const ITEMS = `${WORD}(?: ${WORD})* / end`;
const RULE =
  `(?:group \\d{1,10} )?(?:priority \\d{1,10} )?(?:transfer )?(?:ingress|egress) ` +
  `pattern ${ITEMS} actions ${ITEMS}`;

const SECONDARY = ['_get_client_id', 'status', 'exit'];
const WORKER = [...SECONDARY, `component stop ${NAME}`, `port del ${WORKER_PORT} (?:rx|tx) ${NAME}`];
const NFV = [
  ...SECONDARY,
  'forward',
  'stop',
  `(?:add|del) (?:${NEW_PORT}|${OLD_PORT})`,
  `patch ${PORT} ${PORT}`,
  'patch reset',
];

/** The commands of each kind of process, as regular expressions. */
const COMMANDS: Readonly<Record<Kind, readonly string[]>> = {
  primary: [
    'status',
    'clear',
    'exit',
    'forward',
    'stop',
    `add (?:${NEW_PORT}|pipe:${NUMBER} ring:${NUMBER} ring:${NUMBER})`,
    `del (?:${NEW_PORT}|pipe:${NUMBER})`,
    `patch ${PORT} ${PORT}`,
    'patch reset',
    `launch [1-9]\\d? spp_(?:nfv|vf|mirror|pcap)(?: ${WORD})+ --(?: ${WORD})*`,
    `flow (?:validate|create) phy:\\d{1,2} ${RULE}`,
    `flow destroy phy:\\d{1,2} (?:ALL|\\d{1,10})`,
  ],
  nfv: NFV,
  // spp_vm knows its ports by number.
  vm: [...NFV, 'patch \\d{1,3} \\d{1,3}'],
  vf: [
    ...WORKER,
    // Up to 18.05, a change takes effect after a flush.
    'flush',
    'cancel',
    `component start ${NAME} \\d{1,4} (?:forward|merge|classifier|classifier_mac)`,
    `port add ${WORKER_PORT} (?:rx|tx) ${NAME}(?: add_vlantag ${VLAN} [0-7]| del_vlantag)?`,
    `classifier_table (?:add|del) (?:mac|vlan ${VLAN}) ${MAC} ${WORKER_PORT}`,
  ],
  mirror: [...WORKER, `component start ${NAME} \\d{1,4} mirror`, `port add ${WORKER_PORT} (?:rx|tx) ${NAME}`],
  pcap: [...SECONDARY, 'start', 'stop'],
};

const FORMS = new Map(
  Object.entries(COMMANDS).map(([kind, forms]) => [kind, new RegExp(`^(?:${forms.join('|')})$`)]),
);

/** Whether a text is exactly one valid command for a process of this type. */
export function isCommand(kind: Kind, text: string): boolean {
  const isWords = /^[!-~]+(?: [!-~]+)*$/.test(text) && text.length < MAX_BYTES;
  return isWords && FORMS.get(kind)?.test(text) === true;
}
