import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { debianDepends } from '../../scripts/package/debian-depends.js';
import { readElf } from '../../scripts/package/elf.js';
import { isThere } from '../support/terminal.js';

describe('the dependencies of the Debian package', () => {
  it('are the packages of the libraries, with the release that first has all needed symbols', () => {
    const libraries = ['libdl.so.2', 'libstdc++.so.6', 'libgcc_s.so.1', 'libc.so.6', 'ld-linux-x86-64.so.2'];
    const versions = ['GLIBC_2.2.5', 'GLIBC_2.28', 'GLIBC_2.4', 'GCC_3.0', 'GLIBCXX_3.4.9', 'GLIBCXX_3.4.21'];
    assert.equal(
      debianDepends({ libraries, versions: [...versions, 'CXXABI_1.3.9', 'CXXABI_1.3'] }),
      'libc6 (>= 2.28), libgcc-s1 (>= 3.0), libstdc++6 (>= 5.1)',
    );
  });

  it('follow the C++ runtime when it is newer than the C++ library', () => {
    const versions = ['GLIBCXX_3.4.21', 'CXXABI_1.3.13'];
    assert.equal(debianDepends({ libraries: ['libstdc++.so.6'], versions }), 'libstdc++6 (>= 11.1)');
  });

  it('cannot be given for libraries that Node.js is usually built with, and some distributions are not', () => {
    assert.throws(
      () => debianDepends({ libraries: ['libc.so.6', 'libnode.so.108'], versions: [] }),
      /this node needs libnode\.so\.108/,
    );
  });

  it('cannot be given for a C++ library of an unknown release', () => {
    const versions = ['GLIBCXX_3.4.99'];
    assert.throws(() => debianDepends({ libraries: ['libstdc++.so.6'], versions }), /GLIBCXX_3\.4\.99/);
  });
});

describe('an executable file', () => {
  it(
    'has the libraries and symbol versions that readelf prints',
    { skip: isThere('readelf') ? false : 'readelf is not installed' },
    async (t) => {
      const elf = readElf(await readFile(process.execPath));
      if (elf === undefined) {
        t.skip('node is not a 64-bit ELF file here');
        return;
      }
      const printed = (option: string): string =>
        spawnSync('readelf', ['--wide', option, process.execPath], { encoding: 'utf8', maxBuffer: 2 ** 26 })
          .stdout;
      const libraries = [...printed('-d').matchAll(/\(NEEDED\).*\[(.+)\]/g)].map(([, name]) => name);
      const needs = printed('-V').split(/^Version needs section/m)[1] ?? assert.fail('no versions');
      const versions = [...needs.matchAll(/Name: (\S+) +Flags/g)].map(([, name]) => name);
      assert.deepEqual(elf.libraries, libraries);
      assert.ok(versions.length > 0);
      assert.deepEqual([...elf.versions].sort(), versions.sort());
    },
  );

  it('is only a 64-bit, little-endian ELF file', () => {
    for (const other of [
      Buffer.from('#!/bin/sh\n'),
      Buffer.alloc(64),
      Buffer.from('\x7fELF\x01\x01', 'latin1'),
    ])
      assert.equal(readElf(other), undefined);
  });
});
