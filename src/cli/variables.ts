import { nearestWord } from '../text/nearest.js';

const PREFIX = 'SPP_CTL_';

/** The variables that Kubernetes and Docker set in each container for a service named spp-ctl. */
const OF_SERVICES = /^SPP_CTL_(SERVICE_(HOST|PORT\w*)|PORT_\d+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?)$/;

/**
 * Warnings about environment variables that look like variables of spp-ctl but have no effect.
 *
 * @param known the variables of the server and of the commands.
 */
export function variableWarnings(
  env: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    if (!name.startsWith(PREFIX) || known.includes(name) || isOfService(name, value)) return [];
    const nearest = nearestWord(
      name.slice(PREFIX.length).toUpperCase(),
      known.map((each) => each.slice(PREFIX.length)),
    );
    const advice = nearest === undefined ? '' : `; did you mean ${PREFIX}${nearest}?`;
    return [`unknown environment variable ${name}${advice}`];
  });
}

function isOfService(name: string, value: string): boolean {
  return OF_SERVICES.test(name) || (name === 'SPP_CTL_PORT' && /^(tcp|udp|sctp):/.test(value));
}
