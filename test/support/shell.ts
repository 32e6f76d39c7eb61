import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createFolder } from './folder.js';

const run = promisify(execFile);

/** For the `skip` of tests that need curl with --json: false, or the reason why they cannot run. */
export const withoutCurl: string | false = await run('curl', ['--json', '{}', '--version']).then(
  () => false,
  () => 'there is no curl 7.82 or later',
);

interface DocumentedCurl {
  /** The comment above the command, and the command. */
  readonly shown: string;
  /** As stated by the guides: 200 for a GET request and 204 for all others, or the status in the comment. */
  readonly expected: number;
}

/** A curl command that was run. */
export interface CurlRun extends DocumentedCurl {
  readonly status: number;
}

/** The curl commands of a script, each with the last comment above it. */
function curlsOf(script: string): DocumentedCurl[] {
  let comment = '';
  const found: DocumentedCurl[] = [];
  for (const line of script.replaceAll('\\\n', '').split('\n')) {
    if (line.startsWith('#')) comment = line;
    if (!/^(\w+=\$\()?curl /.test(line)) continue;
    const [, noted] = /\((?:both )?(\d{3})[);]/.exec(comment) ?? [];
    const isRead = !/ -X | --json /.test(line);
    found.push({
      shown: `${comment}\n${line}`,
      expected: isRead ? 200 : noted === undefined ? 204 : Number(noted),
    });
  }
  return found;
}

/** Runs a script with bash in an empty folder, exactly as printed, and reads the status of each curl command. */
export async function runCurls(script: string): Promise<CurlRun[]> {
  const folder = await createFolder();
  try {
    await folder.write('.curlrc', 'silent\nwrite-out = "%{stderr}\\n%{http_code}\\n"\n');
    const { stderr } = await run('bash', ['-e', '-c', script], {
      cwd: folder.path,
      env: { ...process.env, CURL_HOME: folder.path },
    });
    const statuses = stderr.trim().split(/\n+/).map(Number);
    const curls = curlsOf(script);
    if (statuses.length !== curls.length) throw new Error(`${curls.length} curl commands, but: ${stderr}`);
    return curls.map((curl, index) => ({ ...curl, status: statuses[index] ?? 0 }));
  } finally {
    await folder.remove();
  }
}

/** The commands of a shell session, which follow `$ `, each with the output that is printed below. */
export function sessionOf(block: string): { readonly command: string; readonly output: string }[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...output] = part.trimEnd().split('\n');
      return { command, output: output.join('\n') };
    });
}

/** The output of a command of a shell session, without progress and final line break. */
export async function outputOf(command: string): Promise<string> {
  const { stdout } = await run('bash', ['-c', command.replace(/^curl /, 'curl -sS ')]);
  return stdout.trimEnd();
}
