import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export interface PackageRegistry {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A package registry with one local package. Requests for all other packages are forwarded to the configured registry. npm
 * uses the npm-shrinkwrap.json of a package from a registry, but not of a package from a file.
 *
 * @param file the package as `npm pack` makes it. @param manifest its package.json.
 */
export async function startPackageRegistry(
  file: string,
  manifest: { readonly name: string; readonly version: string },
): Promise<PackageRegistry> {
  const { stdout } = await promisify(execFile)('npm', ['config', 'get', 'registry']);
  const others = stdout.trim().replace(/\/*$/, '');
  const tarball = await readFile(file);
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  const { name, version } = manifest;
  const server = createServer(({ url = '' }, response) => {
    if (url === `/${name}`) {
      const dist = { tarball: `${own()}/${name}.tgz`, integrity };
      const versions = { [version]: { ...manifest, _hasShrinkwrap: true, dist } };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
    } else if (url === `/${name}.tgz`) response.end(tarball);
    else response.writeHead(302, { location: others + url }).end();
  });
  const own = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: own(),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
