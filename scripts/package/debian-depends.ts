/** The Debian packages that an executable depends on. */
import type { Elf } from './elf.js';

/** The Debian packages of the shared libraries that Node.js uses. */
const PACKAGES: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^(?:ld-linux[\w-]*|lib(?:c|m|dl|pthread|rt))\.so\.\d$/, 'libc6'],
  [/^libstdc\+\+\.so\.6$/, 'libstdc++6'],
  [/^libgcc_s\.so\.1$/, 'libgcc-s1'],
  [/^libatomic\.so\.1$/, 'libatomic1'],
];

/** The release of GCC, and so of libstdc++6, with a symbol version: https://gcc.gnu.org/onlinedocs/libstdc++/manual/abi.html */
const GCC: Readonly<Record<string, string>> = {
  'GLIBCXX_3.4.19': '4.8.3',
  'GLIBCXX_3.4.20': '4.9',
  'GLIBCXX_3.4.21': '5.1',
  'GLIBCXX_3.4.22': '6.1',
  'GLIBCXX_3.4.23': '7.1',
  'GLIBCXX_3.4.24': '7.2',
  'GLIBCXX_3.4.25': '8.1',
  'GLIBCXX_3.4.26': '9.1',
  'GLIBCXX_3.4.27': '9.2',
  'GLIBCXX_3.4.28': '9.3',
  'GLIBCXX_3.4.29': '11.1',
  'GLIBCXX_3.4.30': '12.1',
  'GLIBCXX_3.4.31': '13.1',
  'GLIBCXX_3.4.32': '13.2',
  'GLIBCXX_3.4.33': '14.1',
  'GLIBCXX_3.4.34': '15.1',
  'CXXABI_1.3.8': '4.9',
  'CXXABI_1.3.9': '5.1',
  'CXXABI_1.3.10': '6.1',
  'CXXABI_1.3.11': '7.1',
  'CXXABI_1.3.12': '9.1',
  'CXXABI_1.3.13': '11.1',
  'CXXABI_1.3.14': '13.1',
  'CXXABI_1.3.15': '14.1',
};

/**
 * The value of `Depends`, such as `libc6 (>= 2.28), libstdc++6 (>= 5.1)`.
 *
 * @throws Error when it needs a library that is not of a known package, as the Node.js of a distribution does.
 */
export function debianDepends({ libraries, versions }: Pick<Elf, 'libraries' | 'versions'>): string {
  const names = new Set(libraries.map(packageOf));
  const minima: Readonly<Record<string, string | undefined>> = {
    libc6: newest(versions, 'GLIBC'),
    'libgcc-s1': newest(versions, 'GCC'),
    'libstdc++6': newestGcc(versions),
  };
  return [...names]
    .sort()
    .map((name) => (minima[name] === undefined ? name : `${name} (>= ${minima[name]})`))
    .join(', ');
}

function packageOf(library: string): string {
  const found = PACKAGES.find(([pattern]) => pattern.test(library));
  if (found === undefined)
    throw new Error(
      `this node needs ${library}; a Debian package can be made with a node from nodejs.org, which needs no such library`,
    );
  return found[1];
}

/** The newest version with a prefix, without the prefix. */
function newest(versions: readonly string[], prefix: string): string | undefined {
  const numbers = versions.flatMap((each) => new RegExp(`^${prefix}_([\\d.]+)$`).exec(each)?.[1] ?? []);
  return newestOf(numbers);
}

function newestOf(numbers: readonly string[]): string | undefined {
  return [...numbers].sort((one, other) => one.localeCompare(other, 'en', { numeric: true })).at(-1);
}

/** The oldest release of GCC with all versions of libstdc++6. */
function newestGcc(versions: readonly string[]): string | undefined {
  const needed = ['GLIBCXX', 'CXXABI'].flatMap((prefix) => {
    const version = newest(versions, prefix);
    return version === undefined ? [] : [`${prefix}_${version}`];
  });
  return newestOf(needed.map(gccOf));
}

function gccOf(version: string): string {
  const gcc = GCC[version];
  if (gcc === undefined) throw new Error(`the release of GCC with ${version} is unknown`);
  return gcc;
}
