/** The example configuration: every option as an environment variable. */
import { serverOptionTexts } from '../../src/cli/options.js';

/** Values that suit the systemd unit. */
const EXAMPLES: Readonly<Record<string, string | undefined>> = {
  'audit-log': '/var/log/spp-ctl/audit.log',
  'state-dir': '/var/lib/spp-ctl',
};

const HEAD = `# Options of the spp-ctl service, see spp-ctl(1). To set an option, remove the '#' of its line and replace the word in capitals.
# Then: systemctl restart spp-ctl
`;

/** The content of /etc/default/spp-ctl. */
export function defaultFile(): string {
  const options = serverOptionTexts().flatMap(({ name, help, value, default: preset, variable }) =>
    variable === undefined
      ? []
      : [`# ${help} (default: ${preset ?? 'none'})\n#${variable}=${EXAMPLES[name] ?? value ?? ''}\n`],
  );
  return [HEAD, ...options].join('\n');
}
