import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDuration, parseDuration } from '../../src/text/duration.js';
import { operandUsage, type ParsedCommandLine, readWords } from '../../src/options/option-table.js';
import { CommandLineError } from '../../src/options/option-values.js';
import { helpText, OptionError, type Options, readCommandLine } from '../../src/cli/options.js';

function options(args: string[], env: Record<string, string> = {}): Options {
  const commandLine = readCommandLine(args, env);
  return commandLine.action === 'run' ? commandLine.options : assert.fail(commandLine.action);
}

describe('the command line', () => {
  it('has the defaults of the original server', () => {
    assert.deepEqual(options([]), {
      'bind-addr': '127.0.0.1',
      'process-bind': undefined,
      'api-bind': undefined,
      'primary-port': 5555,
      'secondary-port': 6666,
      'api-port': 7777,
      'command-timeout': 10_000,
      'response-timeout': undefined,
      'handshake-timeout': 10_000,
      'probe-interval': 10_000,
      'max-processes': 100,
      'max-handshakes': 128,
      'max-reply': 1_048_576,
      'queue-limit': 128,
      'max-connections': 1_024,
      'max-event-streams': 100,
      'rate-limit': 0,
      'max-header': 16_384,
      'max-body': 65_536,
      'request-timeout': 10_000,
      'token-file': undefined,
      'tls-cert': undefined,
      'tls-key': undefined,
      'tls-client-ca': undefined,
      'allowed-hosts': undefined,
      'cors-origin': undefined,
      'trusted-proxies': undefined,
      'state-dir': undefined,
      restore: 'off',
      'primary-lost': 'keep',
      drift: 'report',
      etcd: undefined,
      node: undefined,
      advertise: undefined,
      'etcd-lease': 10_000,
      'etcd-ca': undefined,
      'etcd-cert': undefined,
      'etcd-key': undefined,
      'etcd-user': undefined,
      'etcd-password-file': undefined,
      'nodes-ca': undefined,
      'nodes-cert': undefined,
      'nodes-key': undefined,
      'nodes-credentials-file': undefined,
      'audit-log': undefined,
      'log-level': 'info',
    });
  });

  it('accepts the options of the original server', () => {
    const {
      'bind-addr': bind,
      'primary-port': p,
      'secondary-port': s,
      'api-port': a,
    } = options([...['-b', '0.0.0.0', '-p', '1', '-s2'], '--api-port=3']);
    assert.deepEqual([bind, p, s, a], ['0.0.0.0', 1, 2, 3]);
  });

  it('reads every option from the environment, which flags override', () => {
    const env = { SPP_CTL_COMMAND_TIMEOUT: '500ms', SPP_CTL_API_PORT: '8888', SPP_CTL_BIND_ADDR: '' };
    assert.equal(options([], env)['command-timeout'], 500);
    assert.equal(options([], env)['api-port'], 8_888);
    assert.equal(options(['-a', '9999'], env)['api-port'], 9_999);
    assert.equal(options([], env)['bind-addr'], '127.0.0.1');
  });

  it('accepts lists, files and disabled probes', () => {
    const found = options([
      ...['--cors-origin', 'https://a.example, http://b.example:8080', '--allowed-hosts', 'Panel,c.example'],
      ...['--tls-cert', 'cert.pem', '--tls-key', 'key.pem', '--probe-interval', '0'],
    ]);
    assert.deepEqual(found['cors-origin'], ['https://a.example', 'http://b.example:8080']);
    assert.deepEqual(found['allowed-hosts'], ['panel', 'c.example']);
    assert.deepEqual([found['tls-cert'], found['tls-key']], ['cert.pem', 'key.pem']);
    assert.equal(found['probe-interval'], 0);
  });

  it('reports an invalid option and the reason in one line', () => {
    const cases: readonly (readonly [string[], Record<string, string>, RegExp])[] = [
      [['-a', '65536'], {}, /^--api-port: "65536" is not a number from 0 to 65535$/],
      [['-a', '77x'], {}, /^--api-port: "77x" is not a number/],
      [['--command-timeout', '5'], {}, /^--command-timeout: "5" is not a duration such as 500ms, 5s or 2m/],
      [['--command-timeout', '2h'], {}, /^--command-timeout: "2h" is not a duration/],
      [['--queue-limit', '0'], {}, /^--queue-limit: "0" is not a number from 1 to/],
      [['--log-level', 'loud'], {}, /^--log-level: "loud" is not one of trace, debug/],
      [['-b', '300.1.1.1'], {}, /^--bind-addr: "300.1.1.1" is not an IP address or a host name$/],
      [['--tls-cert', 'x'], {}, /^--tls-cert needs --tls-key$/],
      [['--tls-client-ca', 'x'], {}, /^--tls-client-ca needs --tls-cert$/],
      [
        ['--trusted-proxies', '10.0.0.0/33'],
        {},
        /^--trusted-proxies: "10\.0\.0\.0\/33" is not an IP address or a network/,
      ],
      [
        ['--trusted-proxies', '::1, proxy.example'],
        {},
        /^--trusted-proxies: .* is not an IP address or a network/,
      ],
      [['--cors-origin', 'https://a/b'], {}, /^--cors-origin: "https:\/\/a\/b" is not an origin such as/],
      [['--primary-lost', 'restart'], {}, /^--primary-lost restart needs --restore on$/],
      [
        ['--restore', 'off'],
        { SPP_CTL_PRIMARY_LOST: 'restart' },
        /^--primary-lost restart needs --restore on$/,
      ],
      [['--node', 'a'], {}, /^--node needs --etcd$/],
      [['--etcd', 'http://a', '--etcd-cert', 'x'], {}, /^--etcd-cert needs --etcd-key$/],
      [['--etcd', 'http://a', '--etcd-user', 'x'], {}, /^--etcd-user needs --etcd-password-file$/],
      [['--nodes-ca', 'x'], {}, /^--nodes-ca needs --etcd$/],
      [['--etcd', 'http://a', '--nodes-cert', 'x'], {}, /^--nodes-cert needs --nodes-key$/],
      [['--etcd', 'a:2379'], {}, /^--etcd: "a:2379" is not a URL such as/],
      [['--etcd', 'http://a', '--node', 'a/b'], {}, /^--node: "a\/b" is not a name of up to 64/],
      [['--etcd', 'http://a', '--etcd-lease', '1s'], {}, /^--etcd-lease: "1s" is not a duration .* from 2s/],
      [['--audit-log', ''], {}, /^--audit-log: "" is not the name of a file$/],
      [['-b', 'not an address'], {}, /^--bind-addr: "not an address" is not an IP address or a host name$/],
      [[], { SPP_CTL_PRIMARY_PORT: 'x' }, /^SPP_CTL_PRIMARY_PORT: "x" is not a number/],
      [['--nonsense'], {}, /^Unknown option '--nonsense'$/],
      [['word'], {}, /^Unexpected argument 'word'/],
      [['-a'], {}, /^--api-port: PORT is missing$/],
      [['--help=x'], {}, /^--help: the option takes no value$/],
      [['--constructor'], {}, /^Unknown option '--constructor'$/],
      [
        ['--allowed-hosts', 'http://x/'],
        {},
        /^--allowed-hosts: "http:\/\/x\/" is not a list of host names without scheme, port and path, such as/,
      ],
      [['--queue-limit', '-1'], {}, /^--queue-limit: a value that begins with - needs a = before it$/],
      [['-p', '-1'], {}, /^-p: a value that begins with -/],
    ];
    for (const [args, env, message] of cases) {
      assert.throws(
        () => readCommandLine(args, env),
        (error) => {
          assert.ok(error instanceof OptionError);
          assert.match(error.message, message);
          assert.ok(!error.message.includes('\n'));
          return true;
        },
      );
    }
  });

  it('lists every option with its default in the help', () => {
    const help = helpText();
    for (const [name, preset] of [
      ['-b, --bind-addr', '127.0.0.1'],
      ['-p, --primary-port', '5555'],
      ['-s, --secondary-port', '6666'],
      ['-a, --api-port', '7777'],
      ['--command-timeout', '10s'],
      ['--response-timeout', 'twice --command-timeout'],
      ['--handshake-timeout', '10s'],
      ['--queue-limit', '128'],
      ['--max-body', '65536'],
      ['--request-timeout', '10s'],
      ['--log-level', 'info'],
    ] as const) {
      const line = help.split('\n').find((each) => each.includes(name));
      assert.ok(line?.includes(`(${preset})`), name);
    }
    assert.equal(readCommandLine(['--help', '-a', 'x'], {}).action, 'help');
    assert.equal(readCommandLine(['-V'], {}).action, 'version');
  });
});

describe('a duration', () => {
  it('is parsed and formatted in the same way', () => {
    for (const text of ['1ms', '500ms', '5s', '2m', '1.5s']) {
      assert.equal(formatDuration(parseDuration(text) ?? NaN), text);
    }
  });

  it('is rejected without a unit or with a sign', () => {
    for (const text of ['', '5', '-5s', '5 s', '5S', 's', '1e3ms', '5sec'])
      assert.equal(parseDuration(text), undefined);
  });
});

describe('the operands of a command', () => {
  const table = { force: { help: 'at once' } } as const;
  const operands = { FILE: {}, PLACE: { isOptional: true } } as const;
  const read = (...args: string[]): ParsedCommandLine<typeof table, typeof operands> =>
    readWords(table, operands, () => undefined, args, {});

  it('are accepted before, between and after the options, and after --', () => {
    for (const args of [
      ['a', '--force', '-'],
      ['--force', 'a', '-'],
      ['--force', '--', 'a', '-'],
    ]) {
      assert.deepEqual(read(...args), {
        action: 'run',
        options: { force: true },
        operands: { FILE: 'a', PLACE: '-' },
      });
    }
  });

  it('can be omitted if they are optional, and are reported as missing otherwise', () => {
    const reading = read('a');
    assert.deepEqual(reading.action === 'run' && reading.operands, { FILE: 'a', PLACE: undefined });
    assert.throws(() => read('--force'), new CommandLineError('FILE is missing'));
    assert.equal(read('--help').action, 'help');
    assert.deepEqual(operandUsage(operands), ['FILE', '[PLACE]']);
  });

  it('are rejected when there are too many', () => {
    assert.throws(() => read('a', 'b', 'c'), new CommandLineError("Unexpected argument 'c'"));
  });
});
